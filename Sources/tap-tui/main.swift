print("tap-tui")
