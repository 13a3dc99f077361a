// swift-format-ignore-file
// One literal is one table, so neither its file nor its lines keep to the usual limits.
// Written by .ci/embed-facts: change the source and run it, not this file.

extension FactTable {
  /// Control families of NIST SP 800-53 rev 5: id, title.
  static let families = FactTable(
    name: "families", lines: 18, digest: 0xdd9f956f02e0515f,
    text: #"""
AC	Access Control
AT	Awareness and Training
AU	Audit and Accountability
CA	Assessment, Authorization, and Monitoring
CM	Configuration Management
CP	Contingency Planning
IA	Identification and Authentication
IR	Incident Response
MA	Maintenance
MP	Media Protection
PE	Physical and Environmental Protection
PL	Planning
PS	Personnel Security
RA	Risk Assessment
SA	System and Services Acquisition
SC	System and Communications Protection
SI	System and Information Integrity
SR	Supply Chain Risk Management
"""#)
}
