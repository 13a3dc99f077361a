// swift-format-ignore-file
// One literal is one table, so neither its file nor its lines keep to the usual limits.
// Written by .ci/embed-facts: change the source and run it, not this file.

extension FactTable {
  /// Key Security Indicators of FedRAMP's consolidated rules 2026.07.14.01; relevance to a design is own judgement.
  /// Columns: id, theme, name, controls, relevance, variation by class.
  static let indicators = FactTable(
    name: "indicators", lines: 46, digest: 0x7b54ce8741ec4278,
    text: #"""
KSI-CED-RAT	Cybersecurity Education	Reviewing All Training	CP-3 IR-2 PS-6 AT-2 AT-2(2) AT-2(3) AT-3(5) AT-4 IR-2(3) AT-3 SR-11(1)	low	
KSI-CMT-LMC	Change Management	Logging Changes	AU-2 CM-3 CM-3(2) CM-4(2) CM-6 CM-8(3) MA-2	high	
KSI-CMT-RMV	Change Management	Redeploying vs Modifying	CM-2 CM-3 CM-5 CM-6 CM-7 CM-8(1) SI-3	medium	
KSI-CMT-RVP	Change Management	Reviewing Change Procedures	CM-3 CM-3(2) CM-3(4) CM-5 CM-7(1) CM-9	low	
KSI-CMT-VTD	Change Management	Validating Throughout Deployment	CM-3 CM-3(2) CM-4(2) SI-2	low	
KSI-CNA-DFP	Cloud Native Architecture	Defining Functionality and Privileges	CM-2 SI-3	high	
KSI-CNA-EIS	Cloud Native Architecture	Enforcing Intended State	CA-2(1) CA-7(1)	medium	b:optional;c:see rule
KSI-CNA-IBP	Cloud Native Architecture	Implementing Best Practices	AC-17(3) CM-2 PL-10	medium	
KSI-CNA-MAT	Cloud Native Architecture	Minimizing Attack Surface	AC-17(3) AC-18(1) AC-18(3) AC-20(1) CA-9 SC-7(3) SC-7(4) SC-7(5) SC-7(8) SC-8 SC-10 SI-10 SI-11 SI-16	high	
KSI-CNA-OFA	Cloud Native Architecture	Optimizing for Availability		high	
KSI-CNA-RNT	Cloud Native Architecture	Restricting Network Traffic	AC-17(3) CA-9 CM-7(1) SC-7(5) SI-8	high	
KSI-CNA-RVP	Cloud Native Architecture	Reviewing Protections	SC-5 SI-8 SI-8(2)	high	
KSI-CNA-ULN	Cloud Native Architecture	Using Logical Networking	AC-12 AC-17(3) CA-9 SC-4 SC-7 SC-7(7) SC-8 SC-10	high	
KSI-IAM-AAM	Identity and Access Management	Automating Account Management	AC-2(2) AC-2(3) AC-2(13) AC-6(7) IA-4(4) IA-12 IA-12(2) IA-12(3) IA-12(5)	medium	
KSI-IAM-APM	Identity and Access Management	Adopting Passwordless Methods	AC-3 IA-5(1) IA-5(2) IA-5(6) IA-6 AC-2 IA-2 IA-2(1) IA-2(2) IA-2(8) IA-5 IA-8 SC-23	low	
KSI-IAM-ELP	Identity and Access Management	Ensuring Least Privilege	AC-2(5) AC-2(6) AC-3 AC-4 AC-6 AC-12 AC-14 AC-17 AC-17(1) AC-17(2) AC-17(3) AC-20 AC-20(1) CM-2(7) CM-9 IA-2 IA-3 IA-4 IA-4(4) IA-5(2) IA-5(6) IA-11 PS-2 PS-3 PS-4 PS-5 PS-6 SC-4 SC-20 SC-21 SC-22 SC-23 SC-39 SI-3	high	
KSI-IAM-JIT	Identity and Access Management	Authorizing Just-in-Time	AC-2 AC-2(1) AC-2(2) AC-2(3) AC-2(4) AC-2(6) AC-3 AC-4 AC-5 AC-6 AC-6(1) AC-6(2) AC-6(5) AC-6(7) AC-6(9) AC-6(10) AC-7 AC-20(1) AC-17 AU-9(4) CM-5 CM-7 CM-7(2) CM-7(5) CM-9 IA-4 IA-4(4) IA-7 PS-2 PS-3 PS-4 PS-5 PS-6 PS-9 RA-5(5) SC-2 SC-23 SC-39	medium	
KSI-IAM-SNU	Identity and Access Management	Securing Non-User Authentication	AC-2 AC-2(2) AC-4 AC-6(5) IA-3 IA-5(2) RA-5(5)	high	
KSI-IAM-SUS	Identity and Access Management	Responding to Suspicious Activity	AC-2 AC-2(1) AC-2(3) AC-2(13) AC-7 PS-4 PS-8	low	
KSI-INR-AAR	Incident Response	Generating After Action Reports	IR-3 IR-4 IR-4(1) IR-8	low	
KSI-INR-RIR	Incident Response	Reviewing Incident Response Procedures	IR-4 IR-4(1) IR-6 IR-6(1) IR-6(3) IR-7 IR-7(1) IR-8 IR-8(1) SI-4(5)	low	
KSI-INR-RPI	Incident Response	Reviewing Past Incidents	IR-3 IR-4 IR-4(1) IR-5 IR-8	low	
KSI-MLA-ALA	Monitoring, Logging, and Auditing	Authorizing Log Access	SI-11	medium	b:optional;c:see rule
KSI-MLA-EVC	Monitoring, Logging, and Auditing	Evaluating Configurations	CA-7 CM-2 CM-6 SI-7(7)	high	
KSI-MLA-LET	Monitoring, Logging, and Auditing	Logging Event Types	AC-2(4) AC-6(9) AC-17(1) AC-20(1) AU-2 AU-7(1) AU-12 SI-4(4) SI-4(5) SI-7(7)	high	
KSI-MLA-OSM	Monitoring, Logging, and Auditing	Operating SIEM Capability	AC-17(1) AC-20(1) AU-2 AU-3 AU-3(1) AU-4 AU-5 AU-6(1) AU-6(3) AU-7 AU-7(1) AU-8 AU-9 AU-11 IR-4(1) SI-4(2) SI-4(4) SI-7(7)	high	
KSI-MLA-RVL	Monitoring, Logging, and Auditing	Reviewing Logs	AC-2(4) AC-6(9) AU-2 AU-6 AU-6(1) SI-4 SI-4(4)	low	
KSI-PIY-GIV	Policy and Inventory	Generating Inventories	CM-2(2) CM-7(5) CM-8 CM-8(1) CM-12 CM-12(1) CP-2(8)	medium	
KSI-PIY-RES	Policy and Inventory	Reviewing Executive Support		low	
KSI-PIY-RIS	Policy and Inventory	Reviewing Investments in Security	AC-5 CA-2 CP-2(1) CP-4(1) IR-3(2) PM-3 SA-2 SA-3 SR-2(1)	low	
KSI-PIY-RSD	Policy and Inventory	Reviewing Security in the SDLC	AC-5 AU-3(3) CM-3(4) PL-8 PM-7 SA-3 SA-8 SC-4 SC-18 SI-10 SI-11 SI-16	low	
KSI-PIY-RVD	Policy and Inventory	Reviewing Vulnerability Disclosures	RA-5(11)	low	
KSI-RPL-ABO	Recovery Planning	Aligning Backups with Objectives	CM-2(3) CP-6 CP-9 CP-10 CP-10(2) SI-12	high	
KSI-RPL-ARP	Recovery Planning	Aligning Recovery Plan	CP-2 CP-2(1) CP-2(3) CP-4(1) CP-6 CP-6(1) CP-6(3) CP-7 CP-7(1) CP-7(2) CP-7(3) CP-8 CP-8(1) CP-8(2) CP-10 CP-10(2)	low	
KSI-RPL-RRO	Recovery Planning	Reviewing Recovery Objectives	CP-2(3) CP-10	low	
KSI-RPL-TRC	Recovery Planning	Testing Recovery Capabilities	CP-2(1) CP-2(3) CP-4 CP-4(1) CP-6 CP-6(1) CP-9(1) CP-10 IR-3 IR-3(2)	low	
KSI-SCR-MIT	Supply Chain Risk	Mitigating Supply Chain Risk	AC-20 RA-3(1) SA-9 SA-10 SA-11 SA-15(3) SA-22 SI-7(1) SR-5 SR-6 CA-7(4) SC-18	low	
KSI-SCR-MON	Supply Chain Risk	Monitoring Supply Chain Risk	AC-20 CA-3 IR-6(3) PS-7 RA-5 SA-9 SI-5 SR-5 SR-6 SR-8	low	
KSI-SVC-ACM	Service Configuration	Automating Configuration Management	AC-2(4) CM-2 CM-2(2) CM-2(3) CM-6 CM-7(1) PL-9 PL-10 SA-5 SI-5 SR-10	high	
KSI-SVC-ASM	Service Configuration	Automating Secret Management	AC-17(2) IA-5(2) IA-5(6) SC-12 SC-17	high	
KSI-SVC-EIS	Service Configuration	Evaluating and Improving Security	CM-7(1) CM-12(1) MA-2 PL-8 SC-7 SC-39 SI-2(2) SI-4 SR-10	low	
KSI-SVC-PRR	Service Configuration	Preventing Residual Risk	SC-4	low	b:optional;c:see rule
KSI-SVC-RUD	Service Configuration	Removing Unwanted Data	SI-12(3) SI-18(4)	low	b:optional;c:see rule
KSI-SVC-SIN	Service Configuration	Securing Information	AC-1 AC-17(2) CP-9(8) SC-8 SC-8(1) SC-13 SC-20 SC-21 SC-22 SC-23 SC-28 SC-28(1)	high	
KSI-SVC-VCM	Service Configuration	Validating Communications	SC-23 SI-7(1)	medium	b:optional;c:see rule
KSI-SVC-VRI	Service Configuration	Validating Resource Integrity	CM-2(2) CM-8(3) SC-13 SC-23 SI-7 SI-7(1) SR-10	medium	
"""#)
}
