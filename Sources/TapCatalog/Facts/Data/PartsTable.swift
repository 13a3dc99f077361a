// swift-format-ignore-file
// One literal is one table, so neither its file nor its lines keep to the usual limits.
// Written by .ci/embed-facts: change the source and run it, not this file.

extension FactTable {
  /// Rows of FedRAMP's CIS workbook (SSP Appendix J v1.1, 2023-07-13); who carries a part is own judgement.
  /// Columns: row id, lowest baseline, carried by, note.
  static let parts = FactTable(
    name: "parts", lines: 791, digest: 0xd6c87d5a18c8a772,
    text: #"""
AC-1(a)	low	people	
AC-1(b)	low	people	
AC-1(c)	low	people	
AC-2(a)	low	people	
AC-2(b)	low	people	
AC-2(c)	low	people	
AC-2(d)	low	template	roles and their permissions
AC-2(e)	low	people	
AC-2(f)	low	people	
AC-2(g)	low	template	trail and detector
AC-2(h)	low	people	
AC-2(i)	low	template	
AC-2(j)	low	people	
AC-2(k)	low	people	
AC-2(l)	low	people	
AC-2(1)	moderate	template	whole statement
AC-2(2)	moderate	inherited+people	
AC-2(3)(a)	moderate	people	
AC-2(3)(b)	moderate	people	
AC-2(3)(c)	moderate	people	
AC-2(3)(d)	moderate	template	template supports only
AC-2(4)	moderate	template	whole statement
AC-2(5)	moderate	people	
AC-2(7)(a)	moderate	template	
AC-2(7)(b)	moderate	template	
AC-2(7)(c)	moderate	template	
AC-2(7)(d)	moderate	people	
AC-2(9)	moderate	people	
AC-2(11)	high	template	whole statement
AC-2(12)(a)	moderate	template	
AC-2(12)(b)	moderate	template	
AC-2(13)	moderate	inherited+people	
AC-3	low	template	whole statement
AC-4	moderate	template	whole statement
AC-4(4)	high	template	whole statement
AC-4(21)	moderate	template	whole statement
AC-5(a)	moderate	people	
AC-5(b)	moderate	template	template supports only
AC-6	moderate	template	whole statement
AC-6(1)(a)	moderate	template	
AC-6(1)(b)	moderate	template	
AC-6(2)	moderate	people	template supports only
AC-6(3)	high	people	template supports only
AC-6(5)	moderate	template	whole statement
AC-6(7)(a)	moderate	people	
AC-6(7)(b)	moderate	people	
AC-6(8)	high	template	whole statement
AC-6(9)	moderate	template	whole statement
AC-6(10)	moderate	template	whole statement
AC-7(a)	low	inherited+people	
AC-7(b)	low	inherited+people	
AC-8(a)	low	template	template supports only
AC-8(b)	low	people	
AC-8(c)	low	people	
AC-10	high	inherited+people	
AC-11(a)	moderate	people	
AC-11(b)	moderate	people	
AC-11(1)	moderate	people	
AC-12	moderate	template	whole statement
AC-14(a)	low	template	
AC-14(b)	low	people	
AC-17(a)	low	template	configuration requirements only
AC-17(b)	low	people	
AC-17(1)	moderate	template	whole statement
AC-17(2)	moderate	template	whole statement
AC-17(3)	moderate	template	whole statement
AC-17(4)(a)	moderate	template	template supports only
AC-17(4)(b)	moderate	people	
AC-18(a)	low	inherited	
AC-18(b)	low	inherited	
AC-18(1)	moderate	inherited	
AC-18(3)	moderate	inherited	
AC-18(4)	high	inherited	
AC-18(5)	high	inherited	
AC-19(a)	low	people	
AC-19(b)	low	people	
AC-19(5)	moderate	people	
AC-20(a)	low	people	
AC-20(b)	low	people	
AC-20(1)(a)	moderate	people	
AC-20(1)(b)	moderate	people	
AC-20(2)	moderate	people	
AC-21(a)	moderate	people	
AC-21(b)	moderate	people	
AC-22(a)	low	people	
AC-22(b)	low	people	
AC-22(c)	low	people	
AC-22(d)	low	people	
AT-1(a)	low	people	
AT-1(b)	low	people	
AT-1(c)	low	people	
AT-2(a)	low	people	
AT-2(b)	low	people	
AT-2(c)	low	people	
AT-2(d)	low	people	
AT-2(2)	low	people	
AT-2(3)	moderate	people	
AT-3(a)	low	people	
AT-3(b)	low	people	
AT-3(c)	low	people	
AT-4(a)	low	people	
AT-4(b)	low	people	
AU-1(a)	low	people	
AU-1(b)	low	people	
AU-1(c)	low	people	
AU-2(a)	low	people	
AU-2(b)	low	people	
AU-2(c)	low	template	
AU-2(d)	low	people	
AU-2(e)	low	people	
AU-3(a)	low	template	
AU-3(b)	low	template	
AU-3(c)	low	template	
AU-3(d)	low	template	
AU-3(e)	low	template	
AU-3(f)	low	template	
AU-3(1)	moderate	template	whole statement
AU-4	low	template	whole statement
AU-5(a)	low	template	
AU-5(b)	low	people	overwrite oldest: no limit in Logs and S3
AU-5(1)	high	template	whole statement
AU-5(2)	high	template	whole statement
AU-6(a)	low	people	
AU-6(b)	low	people	
AU-6(c)	low	people	
AU-6(1)	moderate	template	whole statement
AU-6(3)	moderate	template	whole statement
AU-6(4)	high	template	whole statement
AU-6(5)	high	template	whole statement
AU-6(6)	high	inherited+people	
AU-6(7)	high	people	template supports only
AU-7(a)	moderate	template	
AU-7(b)	moderate	template	
AU-7(1)	moderate	template	whole statement
AU-8(a)	low	inherited	
AU-8(b)	low	template	
AU-9(a)	low	template	
AU-9(b)	low	template	
AU-9(2)	high	template	whole statement
AU-9(3)	high	template	whole statement
AU-9(4)	moderate	template	whole statement
AU-10	high	people	template supports only
AU-11	low	template	whole statement
AU-12(a)	low	template	
AU-12(b)	low	template	by IAM
AU-12(c)	low	template	
AU-12(1)	high	template	whole statement
AU-12(3)	high	template	whole statement
CA-1(a)	low	people	
CA-1(b)	low	people	
CA-1(c)	low	people	
CA-2(a)	low	people	
CA-2(b)	low	people	
CA-2(c)	low	people	
CA-2(d)	low	people	
CA-2(e)	low	people	
CA-2(f)	low	people	
CA-2(1)	low	people	
CA-2(2)	high	people	
CA-2(3)	moderate	people	
CA-3(a)	low	people	
CA-3(b)	low	people	
CA-3(c)	low	people	
CA-3(6)	high	people	
CA-5(a)	low	people	
CA-5(b)	low	people	
CA-6(a)	low	people	
CA-6(b)	low	people	
CA-6(c)	low	people	
CA-6(d)	low	people	
CA-6(e)	low	people	
CA-7(a)	low	people	
CA-7(b)	low	people	
CA-7(c)	low	people	
CA-7(d)	low	template	template supports only
CA-7(e)	low	people	
CA-7(f)	low	people	
CA-7(g)	low	people	
CA-7(1)	moderate	people	
CA-7(4)(a)	low	people	
CA-7(4)(b)	low	people	
CA-7(4)(c)	low	people	
CA-8	low	people	
CA-8(1)	moderate	people	
CA-8(2)	moderate	people	
CA-9(a)	low	people	
CA-9(b)	low	template	
CA-9(c)	low	people	
CA-9(d)	low	people	
CM-1(a)	low	people	
CM-1(b)	low	people	
CM-1(c)	low	people	
CM-2(a)	low	template	only once signed
CM-2(b)	low	people	
CM-2(2)	moderate	template	whole statement
CM-2(3)	moderate	template	whole statement
CM-2(7)(a)	moderate	people	
CM-2(7)(b)	moderate	people	
CM-3(a)	moderate	people	
CM-3(b)	moderate	people	
CM-3(c)	moderate	people	
CM-3(d)	moderate	people	
CM-3(e)	moderate	template	template supports only
CM-3(f)	moderate	template	template supports only
CM-3(g)	moderate	people	
CM-3(1)(a)	high	people	
CM-3(1)(b)	high	people	
CM-3(1)(c)	high	people	
CM-3(1)(d)	high	people	
CM-3(1)(e)	high	template	template supports only
CM-3(1)(f)	high	template	template supports only
CM-3(2)	moderate	people	
CM-3(4)	moderate	people	
CM-3(6)	high	people	template supports only
CM-4	low	people	
CM-4(1)	high	people	template supports only
CM-4(2)	moderate	people	
CM-5	low	template	whole statement
CM-5(1)(a)	moderate	template	
CM-5(1)(b)	moderate	template	
CM-5(5)(a)	moderate	template	
CM-5(5)(b)	moderate	people	
CM-6(a)	low	people	
CM-6(b)	low	template	
CM-6(c)	low	people	
CM-6(d)	low	template	
CM-6(1)	moderate	template	whole statement
CM-6(2)	high	template	whole statement
CM-7(a)	low	template	
CM-7(b)	low	template	
CM-7(1)(a)	moderate	people	
CM-7(1)(b)	moderate	people	
CM-7(2)	moderate	people	template supports only
CM-7(5)(a)	moderate	people	
CM-7(5)(b)	moderate	template	
CM-7(5)(c)	moderate	people	
CM-8(a)	low	template	
CM-8(b)	low	people	
CM-8(1)	moderate	template	whole statement
CM-8(2)	high	template	whole statement
CM-8(3)(a)	moderate	template	
CM-8(3)(b)	moderate	template	
CM-8(4)	high	template	whole statement
CM-9(a)	moderate	people	
CM-9(b)	moderate	people	
CM-9(c)	moderate	people	
CM-9(d)	moderate	people	
CM-9(e)	moderate	people	
CM-10(a)	low	people	
CM-10(b)	low	people	
CM-10(c)	low	people	
CM-11(a)	low	people	
CM-11(b)	low	template	template supports only
CM-11(c)	low	people	
CM-12(a)	moderate	template	
CM-12(b)	moderate	people	
CM-12(c)	moderate	people	
CM-12(1)	moderate	template	whole statement
CM-14	high	template	whole statement
CP-1(a)	low	people	
CP-1(b)	low	people	
CP-1(c)	low	people	
CP-2(a)	low	people	
CP-2(b)	low	people	
CP-2(c)	low	people	
CP-2(d)	low	people	
CP-2(e)	low	people	
CP-2(f)	low	people	
CP-2(g)	low	people	
CP-2(h)	low	people	
CP-2(1)	moderate	people	
CP-2(2)	high	people	template supports only
CP-2(3)	moderate	people	
CP-2(5)	high	people	template supports only
CP-2(8)	moderate	people	
CP-3(a)	low	people	
CP-3(b)	low	people	
CP-3(1)	high	people	
CP-4(a)	low	people	
CP-4(b)	low	people	
CP-4(c)	low	people	
CP-4(1)	moderate	people	
CP-4(2)(a)	high	people	
CP-4(2)(b)	high	people	
CP-6(a)	moderate	template	without the agreements
CP-6(b)	moderate	inherited	
CP-6(1)	moderate	template	whole statement
CP-6(2)	high	template	whole statement
CP-6(3)	moderate	inherited+people	
CP-7(a)	moderate	template	without the agreements
CP-7(b)	moderate	people	
CP-7(c)	moderate	people	
CP-7(1)	moderate	template	whole statement
CP-7(2)	moderate	inherited+people	
CP-7(3)	moderate	inherited	
CP-7(4)	high	inherited+people	
CP-8	moderate	inherited+people	
CP-8(1)(a)	moderate	inherited	
CP-8(1)(b)	moderate	inherited	
CP-8(2)	moderate	inherited+people	
CP-8(3)	high	inherited	
CP-8(4)(a)	high	inherited	
CP-8(4)(b)	high	inherited	
CP-8(4)(c)	high	inherited	
CP-9(a)	low	template	
CP-9(b)	low	template	
CP-9(c)	low	people	documentation
CP-9(d)	low	template	
CP-9(1)	moderate	template	whole statement
CP-9(2)	high	people	template supports only
CP-9(3)	high	template	whole statement
CP-9(5)	high	template	whole statement
CP-9(8)	moderate	template	whole statement
CP-10	low	template	whole statement
CP-10(2)	moderate	template	whole statement
CP-10(4)	high	template	whole statement
IA-1(a)	low	people	
IA-1(b)	low	people	
IA-1(c)	low	people	
IA-2	low	template	whole statement
IA-2(1)	low	template	whole statement
IA-2(2)	low	template	whole statement
IA-2(5)	moderate	people	
IA-2(6)(a)	moderate	inherited+people	
IA-2(6)(b)	moderate	inherited+people	
IA-2(8)	low	inherited+people	
IA-2(12)	low	people	
IA-3	moderate	template	whole statement
IA-4(a)	low	people	
IA-4(b)	low	people	
IA-4(c)	low	template	template supports only
IA-4(d)	low	people	
IA-4(4)	moderate	people	
IA-5(a)	low	people	
IA-5(b)	low	template	
IA-5(c)	low	template	
IA-5(d)	low	people	
IA-5(e)	low	people	
IA-5(f)	low	template	
IA-5(g)	low	template	
IA-5(h)	low	people	
IA-5(i)	low	people	
IA-5(1)(a)	low	people	
IA-5(1)(b)	low	people	
IA-5(1)(c)	low	template	TLS
IA-5(1)(d)	low	inherited	
IA-5(1)(e)	low	people	
IA-5(1)(f)	low	people	
IA-5(1)(g)	low	people	
IA-5(1)(h)	low	template	
IA-5(2)(a)	moderate	people	
IA-5(2)(b)	moderate	template	template supports only
IA-5(6)	moderate	template	whole statement
IA-5(7)	moderate	template	whole statement
IA-5(8)	high	people	
IA-5(13)	high	inherited+people	
IA-6	low	inherited+people	
IA-7	low	inherited+people	
IA-8	low	template	whole statement
IA-8(1)	low	people	
IA-8(2)(a)	low	people	
IA-8(2)(b)	low	people	
IA-8(4)	low	people	
IA-11	low	people	template supports only
IA-12(a)	moderate	people	
IA-12(b)	moderate	people	
IA-12(c)	moderate	people	
IA-12(2)	moderate	people	
IA-12(3)	moderate	people	
IA-12(4)	high	people	
IA-12(5)	moderate	people	
IR-1(a)	low	people	
IR-1(b)	low	people	
IR-1(c)	low	people	
IR-2(a)	low	people	
IR-2(b)	low	people	
IR-2(1)	high	people	
IR-2(2)	high	people	
IR-3	moderate	people	
IR-3(2)	moderate	people	
IR-4(a)	low	people	
IR-4(b)	low	people	
IR-4(c)	low	people	
IR-4(d)	low	people	
IR-4(1)	moderate	template	whole statement
IR-4(2)	high	people	template supports only
IR-4(4)	high	template	whole statement
IR-4(6)	high	people	
IR-4(11)	high	people	
IR-5	low	people	template supports only
IR-5(1)	high	template	whole statement
IR-6(a)	low	people	
IR-6(b)	low	people	
IR-6(1)	moderate	people	template supports only
IR-6(3)	moderate	people	
IR-7	low	people	
IR-7(1)	moderate	people	
IR-8(a)	low	people	
IR-8(b)	low	people	
IR-8(c)	low	people	
IR-8(d)	low	people	
IR-8(e)	low	people	
IR-9(a)	moderate	people	
IR-9(b)	moderate	people	
IR-9(c)	moderate	people	
IR-9(d)	moderate	people	
IR-9(e)	moderate	people	
IR-9(f)	moderate	people	
IR-9(g)	moderate	people	
IR-9(2)	moderate	people	
IR-9(3)	moderate	people	
IR-9(4)	moderate	people	
MA-1(a)	low	people	
MA-1(b)	low	people	
MA-1(c)	low	people	
MA-2(a)	low	inherited+people	
MA-2(b)	low	inherited+people	
MA-2(c)	low	inherited+people	
MA-2(d)	low	inherited+people	
MA-2(e)	low	inherited+people	
MA-2(f)	low	inherited+people	
MA-2(2)(a)	high	inherited+people	
MA-2(2)(b)	high	inherited+people	
MA-3(a)	moderate	inherited	
MA-3(b)	moderate	inherited	
MA-3(1)	moderate	inherited	
MA-3(2)	moderate	inherited	
MA-3(3)(a)	moderate	inherited	
MA-3(3)(b)	moderate	inherited	
MA-3(3)(c)	moderate	inherited	
MA-3(3)(d)	moderate	inherited	
MA-4(a)	low	people	
MA-4(b)	low	people	
MA-4(c)	low	template	
MA-4(d)	low	template	
MA-4(e)	low	template	
MA-4(3)(a)	high	inherited+people	
MA-4(3)(b)	high	inherited+people	
MA-5(a)	low	inherited+people	
MA-5(b)	low	inherited+people	
MA-5(c)	low	inherited+people	
MA-5(1)(a)	moderate	inherited+people	
MA-5(1)(b)	moderate	inherited+people	
MA-6	moderate	inherited	
MP-1(a)	low	people	
MP-1(b)	low	people	
MP-1(c)	low	people	
MP-2	low	inherited+people	
MP-3(a)	moderate	inherited	
MP-3(b)	moderate	inherited	
MP-4(a)	moderate	inherited	
MP-4(b)	moderate	inherited	
MP-5(a)	moderate	inherited	
MP-5(b)	moderate	inherited	
MP-5(c)	moderate	inherited	
MP-5(d)	moderate	inherited	
MP-6(a)	low	inherited	
MP-6(b)	low	inherited	
MP-6(1)	high	inherited	
MP-6(2)	high	inherited	
MP-6(3)	high	inherited	
MP-7(a)	low	inherited	
MP-7(b)	low	inherited	
PE-1(a)	low	inherited+people	
PE-1(b)	low	inherited+people	
PE-1(c)	low	inherited+people	
PE-2(a)	low	inherited	
PE-2(b)	low	inherited	
PE-2(c)	low	inherited	
PE-2(d)	low	inherited	
PE-3(a)	low	inherited	
PE-3(b)	low	inherited	
PE-3(c)	low	inherited	
PE-3(d)	low	inherited	
PE-3(e)	low	inherited	
PE-3(f)	low	inherited	
PE-3(g)	low	inherited	
PE-3(1)	high	inherited	
PE-4	moderate	inherited	
PE-5	moderate	inherited	
PE-6(a)	low	inherited	
PE-6(b)	low	inherited	
PE-6(c)	low	inherited	
PE-6(1)	moderate	inherited	
PE-6(4)	high	inherited	
PE-8(a)	low	inherited	
PE-8(b)	low	inherited	
PE-8(c)	low	inherited	
PE-8(1)	high	inherited	
PE-9	moderate	inherited	
PE-10(a)	moderate	inherited	
PE-10(b)	moderate	inherited	
PE-10(c)	moderate	inherited	
PE-11	moderate	inherited	
PE-11(1)	high	inherited	
PE-12	low	inherited	
PE-13	low	inherited	
PE-13(1)	moderate	inherited	
PE-13(2)(a)	moderate	inherited	
PE-13(2)(b)	moderate	inherited	
PE-14(a)	low	inherited	
PE-14(b)	low	inherited	
PE-14(2)	high	inherited	
PE-15	low	inherited	
PE-15(1)	high	inherited	
PE-16(a)	low	inherited	
PE-16(b)	low	inherited	
PE-17(a)	moderate	people	
PE-17(b)	moderate	people	
PE-17(c)	moderate	people	
PE-17(d)	moderate	people	
PE-18	high	inherited	
PL-1(a)	low	people	
PL-1(b)	low	people	
PL-1(c)	low	people	
PL-2(a)	low	people	
PL-2(b)	low	people	
PL-2(c)	low	people	
PL-2(d)	low	people	
PL-2(e)	low	people	
PL-4(a)	low	people	
PL-4(b)	low	people	
PL-4(c)	low	people	
PL-4(d)	low	people	
PL-4(1)(a)	low	people	
PL-4(1)(b)	low	people	
PL-4(1)(c)	low	people	
PL-8(a)	low	template	template supports only
PL-8(b)	low	people	
PL-8(c)	low	people	
PL-10	low	people	
PL-11	low	people	
PS-1(a)	low	people	
PS-1(b)	low	people	
PS-1(c)	low	people	
PS-2(a)	low	people	
PS-2(b)	low	people	
PS-2(c)	low	people	
PS-3(a)	low	people	
PS-3(b)	low	people	
PS-3(3)(a)	moderate	people	
PS-3(3)(b)	moderate	people	
PS-4(a)	low	people	
PS-4(b)	low	people	
PS-4(c)	low	people	
PS-4(d)	low	people	
PS-4(e)	low	people	
PS-4(2)	high	people	
PS-5(a)	low	people	
PS-5(b)	low	people	
PS-5(c)	low	people	
PS-5(d)	low	people	
PS-6(a)	low	people	
PS-6(b)	low	people	
PS-6(c)	low	people	
PS-7(a)	low	people	
PS-7(b)	low	people	
PS-7(c)	low	people	
PS-7(d)	low	people	
PS-7(e)	low	people	
PS-8(a)	low	people	
PS-8(b)	low	people	
PS-9	low	people	
RA-1(a)	low	people	
RA-1(b)	low	people	
RA-1(c)	low	people	
RA-2(a)	low	people	
RA-2(b)	low	people	
RA-2(c)	low	people	
RA-3(a)	low	people	
RA-3(b)	low	people	
RA-3(c)	low	people	
RA-3(d)	low	people	
RA-3(e)	low	people	
RA-3(f)	low	people	
RA-3(1)(a)	low	people	
RA-3(1)(b)	low	people	
RA-5(a)	low	template	scanner on; schedule and remediation by people
RA-5(b)	low	template	
RA-5(c)	low	people	
RA-5(d)	low	people	
RA-5(e)	low	people	
RA-5(f)	low	people	
RA-5(2)	low	inherited+people	
RA-5(3)	moderate	people	template supports only
RA-5(4)	high	people	
RA-5(5)	moderate	people	template supports only
RA-5(8)	high	inherited+people	
RA-5(11)	low	people	
RA-7	low	people	
RA-9	moderate	people	
SA-1(a)	low	people	
SA-1(b)	low	people	
SA-1(c)	low	people	
SA-2(a)	low	people	
SA-2(b)	low	people	
SA-2(c)	low	people	
SA-3(a)	low	people	
SA-3(b)	low	people	
SA-3(c)	low	people	
SA-3(d)	low	people	
SA-4(a)	low	people	
SA-4(b)	low	people	
SA-4(c)	low	people	
SA-4(d)	low	people	
SA-4(e)	low	people	
SA-4(f)	low	people	
SA-4(g)	low	people	
SA-4(h)	low	people	
SA-4(i)	low	people	
SA-4(1)	moderate	people	
SA-4(2)	moderate	people	template supports only
SA-4(5)(a)	high	people	
SA-4(5)(b)	high	people	
SA-4(9)	moderate	people	template supports only
SA-4(10)	low	people	
SA-5(a)	low	people	
SA-5(b)	low	people	
SA-5(c)	low	people	
SA-5(d)	low	people	
SA-8	low	people	template supports only
SA-9(a)	low	people	
SA-9(b)	low	people	
SA-9(c)	low	people	
SA-9(1)(a)	moderate	people	
SA-9(1)(b)	moderate	people	
SA-9(2)	moderate	people	template supports only
SA-9(5)	moderate	template	whole statement
SA-10(a)	moderate	people	
SA-10(b)	moderate	people	
SA-10(c)	moderate	people	
SA-10(d)	moderate	people	
SA-10(e)	moderate	people	
SA-11(a)	moderate	people	
SA-11(b)	moderate	people	
SA-11(c)	moderate	people	
SA-11(d)	moderate	people	
SA-11(e)	moderate	people	
SA-11(1)	moderate	people	
SA-11(2)(a)	moderate	people	
SA-11(2)(b)	moderate	people	
SA-11(2)(c)	moderate	people	
SA-11(2)(d)	moderate	people	
SA-15(a)	moderate	people	
SA-15(b)	moderate	people	
SA-15(3)(a)	moderate	people	
SA-15(3)(b)	moderate	people	
SA-16	high	people	
SA-17(a)	high	people	
SA-17(b)	high	people	
SA-17(c)	high	people	
SA-21(a)	high	people	
SA-21(b)	high	people	
SA-22(a)	low	template	
SA-22(b)	low	people	
SC-1(a)	low	people	
SC-1(b)	low	people	
SC-1(c)	low	people	
SC-2	moderate	template	whole statement
SC-3	high	people	template supports only
SC-4	moderate	inherited+people	
SC-5(a)	low	template	
SC-5(b)	low	template	
SC-7(a)	low	template	
SC-7(b)	low	template	
SC-7(c)	low	template	
SC-7(3)	moderate	template	whole statement
SC-7(4)(a)	moderate	template	
SC-7(4)(b)	moderate	template	
SC-7(4)(c)	moderate	template	
SC-7(4)(d)	moderate	people	
SC-7(4)(e)	moderate	people	
SC-7(4)(f)	moderate	inherited	routing control plane of AWS
SC-7(4)(g)	moderate	inherited	
SC-7(4)(h)	moderate	inherited	
SC-7(5)	moderate	template	whole statement
SC-7(7)	moderate	template	whole statement
SC-7(8)	moderate	template	whole statement
SC-7(10)(a)	high	template	
SC-7(10)(b)	high	people	
SC-7(12)	moderate	template	whole statement
SC-7(18)	moderate	template	whole statement
SC-7(20)	high	people	template supports only
SC-7(21)	high	template	whole statement
SC-8	low	template	whole statement
SC-8(1)	low	template	whole statement
SC-10	moderate	template	whole statement
SC-12	low	template	whole statement
SC-12(1)	high	template	whole statement
SC-13(a)	low	people	
SC-13(b)	low	template	
SC-15(a)	low	people	
SC-15(b)	low	people	
SC-17(a)	moderate	template	
SC-17(b)	moderate	people	
SC-18(a)	moderate	people	
SC-18(b)	moderate	people	
SC-20(a)	low	template	
SC-20(b)	low	people	DS record at the parent zone, by the registrar
SC-21	low	template	whole statement
SC-22	low	template	whole statement
SC-23	moderate	template	whole statement
SC-24	high	people	template supports only
SC-28	low	template	whole statement
SC-28(1)	low	template	whole statement
SC-39	low	inherited	
SC-45	moderate	inherited+people	
SC-45(1)(a)	moderate	inherited+people	
SC-45(1)(b)	moderate	inherited+people	
SI-1(a)	low	people	
SI-1(b)	low	people	
SI-1(c)	low	people	
SI-2(a)	low	people	
SI-2(b)	low	people	
SI-2(c)	low	template	patch path; 30 days by people
SI-2(d)	low	people	
SI-2(2)	moderate	template	whole statement
SI-2(3)(a)	moderate	people	
SI-2(3)(b)	moderate	people	
SI-3(a)	low	template	
SI-3(b)	low	template	managed service updates itself
SI-3(c)	low	template	
SI-3(d)	low	people	
SI-4(a)	low	template	
SI-4(b)	low	template	
SI-4(c)	low	template	
SI-4(d)	low	template	
SI-4(e)	low	people	
SI-4(f)	low	people	
SI-4(g)	low	people	
SI-4(1)	moderate	template	whole statement
SI-4(2)	moderate	template	whole statement
SI-4(4)(a)	moderate	people	
SI-4(4)(b)	moderate	template	
SI-4(5)	moderate	template	whole statement
SI-4(10)	high	template	whole statement
SI-4(11)	high	template	whole statement
SI-4(12)	high	template	whole statement
SI-4(14)	high	inherited	
SI-4(16)	moderate	template	whole statement
SI-4(18)	moderate	template	whole statement
SI-4(19)	high	people	
SI-4(20)	high	template	whole statement
SI-4(22)(a)	high	template	
SI-4(22)(b)	high	template	
SI-4(23)	moderate	template	whole statement
SI-5(a)	low	people	
SI-5(b)	low	people	
SI-5(c)	low	people	
SI-5(d)	low	people	
SI-5(1)	high	people	template supports only
SI-6(a)	moderate	template	template supports only
SI-6(b)	moderate	template	template supports only
SI-6(c)	moderate	template	template supports only
SI-6(d)	moderate	people	
SI-7(a)	moderate	template	logs, images, signed code only
SI-7(b)	moderate	people	
SI-7(1)	moderate	template	whole statement
SI-7(2)	high	people	template supports only
SI-7(5)	high	people	template supports only
SI-7(7)	moderate	template	whole statement
SI-7(15)	high	template	whole statement
SI-8(a)	moderate	people	
SI-8(b)	moderate	people	
SI-8(2)	moderate	people	
SI-10	moderate	template	whole statement
SI-11(a)	moderate	people	
SI-11(b)	moderate	people	
SI-12	low	template	whole statement
SI-16	moderate	inherited+people	
SR-1(a)	low	people	
SR-1(b)	low	people	
SR-1(c)	low	people	
SR-2(a)	low	people	
SR-2(b)	low	people	
SR-2(c)	low	people	
SR-2(1)	low	people	
SR-3(a)	low	people	
SR-3(b)	low	people	
SR-3(c)	low	people	
SR-5	low	people	
SR-6	moderate	people	
SR-8	low	people	
SR-9	high	inherited+people	
SR-9(1)	high	inherited+people	
SR-10	low	inherited+people	
SR-11(a)	low	people	
SR-11(b)	low	people	
SR-11(1)	low	people	
SR-11(2)	low	inherited+people	
SR-12	low	inherited+people	
"""#)
}
