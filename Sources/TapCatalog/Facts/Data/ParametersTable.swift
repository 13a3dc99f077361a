// swift-format-ignore-file
// One literal is one table, so neither its file nor its lines keep to the usual limits.
// Written by .ci/embed-facts: change the source and run it, not this file.

extension FactTable {
  /// Values that FedRAMP assigns, rev 5 profiles; the 2026 rules (2026.07.14.01) beside them.
  /// Columns: control, parameter, what, Moderate, High, what the 2026 rules still say (empty: the provider assigns it), source.
  static let parameters = FactTable(
    name: "parameters", lines: 65, digest: 0x546d9efad5e875b6,
    text: #"""
AC-2(2)	ac-02.02_odp.02	remove/disable temporary+emergency accounts	<=96 h from last use	<=24 h from last use		rev5 profile set-parameter
AC-2(3)	ac-02.03_odp.02	disable inactive accounts	90 d	35 d		rev5 profile set-parameter
AC-2(5)	ac-02.05_odp	logout on expected inactivity	end of work period (privileged)	>15 min inactivity		rev5 profile set-parameter
AC-2(13)	ac-02.13_odp.01	disable high-risk individual accounts	1 h	1 h		rev5 profile set-parameter
AC-7	-	lockout	per SP 800-63B	per SP 800-63B		NIST 800-53 r5, no FedRAMP value
AC-10	ac-10_odp.02	concurrent sessions		3 privileged / 2 non-privileged		rev5 profile set-parameter
AC-11	ac-11_odp.02	device lock	15 min	15 min		rev5 profile set-parameter
SC-10	sc-10_odp	network disconnect	10 min privileged / 15 min user	10 min privileged / 15 min user		rev5 profile set-parameter
AC-12	(provider-defined)	session termination	provider-defined	provider-defined		NIST 800-53 r5, no FedRAMP value
AU-2	au-02_odp.01	event types	account logon ok/fail, account mgmt, object access, policy change, privilege functions, process tracking, system events; web: admin activity, auth+authz checks, data delete/access/change, permission change	account logon ok/fail, account mgmt, object access, policy change, privilege functions, process tracking, system events; web: admin activity, auth+authz checks, data delete/access/change, permission change		rev5 profile set-parameter
AU-2	au-02_odp.04	review of event types	annually	annually		rev5 profile set-parameter
AU-3(1)	au-03.01_odp	additional content	duration, bytes sent+received, more messages, object characteristics, ...	duration, bytes sent+received, more messages, object characteristics, ...		rev5 profile set-parameter
AU-5	au-05_odp.03	on failure	overwrite oldest record	overwrite oldest record		rev5 profile set-parameter
AU-5(1)	au-05.01_odp.03	capacity warning		75 % or one month before		rev5 profile set-parameter
AU-5(2)	au-05.02_odp.01	real-time alert		real-time		rev5 profile set-parameter
AU-6	au-06_odp.01	log review	weekly	weekly	guidance only: VDR/VER rules	rev5 profile set-parameter
AU-8	au-08_odp	timestamp granularity	1 s	1 s		rev5 profile set-parameter
AU-9(2)	au-09.02_odp	store on separate system		weekly		rev5 profile set-parameter
AU-11	au-11_odp	retention	M-21-31 (12 months active + 18 months cold = 30 months); >=90 d online; then NARA	M-21-31 (12 months active + 18 months cold = 30 months); >=90 d online; then NARA		rev5 profile set-parameter; 12+18 months: M-21-31, rescinded 2026-05-22 by OMB M-26-14 (secondary sources: 6 months searchable, 12 retrievable); use as a default, not as a fixed demand
AU-12	au-12_odp.01	components generating	all with audit capability	all with audit capability	au-12_odp.01=at least all information system and network components where audit capability is deployed/available	rev5 profile set-parameter
CA-7	ca-7_prm_4 + FedRAMP text	scans	OS/DB/web/container/config monthly	OS/DB/web/container/config monthly	guidance only: VDR/VER rules	rev5 profile set-parameter
CM-2	cm-02_odp.01	baseline review	annually + significant change	annually + significant change		rev5 profile set-parameter
CM-6	FedRAMP text	benchmark	DoD STIG, else CIS Level 2, else custom	DoD STIG, else CIS Level 2, else custom		rev5 profile additional requirement
CM-7	FedRAMP text	ports list	per STIG/CIS	per STIG/CIS		rev5 profile additional requirement
CM-7(5)	cm-07.05_odp.02	allow-list review	quarterly or on change	quarterly or on change		rev5 profile set-parameter
CM-8	cm-08_odp.02	inventory	monthly	monthly	guidance only: VDR/VER rules	rev5 profile set-parameter
CM-8(3)	cm-8.3_prm_1	unauthorised component detection	automated, <=5 min delay, continuous	automated, <=5 min delay, continuous		rev5 profile set-parameter
CM-5(5)	cm-5.5_prm_1	privilege review	quarterly	quarterly		rev5 profile set-parameter
CP-9	cp-09_odp.02-.04	backup frequency	daily incremental; weekly full	daily incremental; weekly full		rev5 profile set-parameter
CP-9	FedRAMP text	copies	>=3 copies, >=1 online	>=3 copies, >=1 online		rev5 profile additional requirement
CP-9(1)	cp-9.1_prm_1	backup test	annually	monthly		rev5 profile set-parameter
CP-9(5)	cp-9.5_prm_1	transfer to alternate site		rate consistent with RTO/RPO		rev5 profile set-parameter
CP-9(8)	cp-09.08_odp	encrypt	all backup files	all backup files		rev5 profile set-parameter
CP-7	FedRAMP text	alternate site	time consistent with RTO + BIA	time consistent with RTO + BIA		rev5 profile additional requirement
CP-10(4)	cp-10.04_odp	restore time		per SLA	cp-10.04_odp=time period consistent with the restoration time-periods defined in the service provider and organization Service Level Agreements	rev5 profile set-parameter
IA-2	FedRAMP text	MFA	phishing-resistant; SP 800-63B	phishing-resistant; SP 800-63B	guidance only: phishing-resistant MFA	rev5 profile additional requirement
IA-2(6)	ia-02.06_odp.03	separate device	FIPS-validated or NSA-approved	FIPS-validated or NSA-approved	ia-02.06_odp.01=local, network and remote; ia-02.06_odp.02=privileged accounts; non-privileged accounts	rev5 profile set-parameter
IA-5	FedRAMP text	assurance level	AAL2	AAL3	guidance only: AAL per class (c:2, d:3)	rev5 profile additional requirement
IA-5(1)	FedRAMP text	password rules	>=14 where MFA impossible; NO special-character rule; NO forced rotation	>=14 where MFA impossible; NO special-character rule; NO forced rotation		rev5 profile additional requirement
IA-4	ia-04_odp.02	identifier reuse	2 years	2 years		rev5 profile set-parameter
RA-5	ra-5_prm_1	scan	monthly OS/infra, web/API, DB	monthly OS/infra, web/API, DB	guidance only: VDR/VER rules	rev5 profile set-parameter
RA-5	ra-05_odp.03	remediate	high 30 d, moderate 90 d, low 180 d; KEV date first	high 30 d, moderate 90 d, low 180 d; KEV date first	guidance only: VDR/VER rules	rev5 profile set-parameter
SI-2	si-02_odp	patch	30 d of release	30 d	guidance only: VDR/VER rules	rev5 profile set-parameter
SI-2(2)	si-02.02_odp.02	flaw status	monthly	monthly	guidance only: VDR/VER rules	rev5 profile set-parameter
SI-3	si-03_odp.01/.02	malware scan	signature + non-signature; weekly	signature + non-signature; weekly		rev5 profile set-parameter
SI-4(4)	si-4.4_prm_1	traffic monitoring	continuous	continuous	guidance only: VDR/VER rules	rev5 profile set-parameter
SI-7(1)	si-7.1_prm_4	integrity check	monthly	monthly		rev5 profile set-parameter
SC-5	sc-05_odp.01	DoS types	ICMP flood, SYN flood, slowloris, buffer overflow, volume	ICMP flood, SYN flood, slowloris, buffer overflow, volume		rev5 profile set-parameter
SC-7	FedRAMP text (b)	public components	separate subnets (SG/VPC alone don't count)	separate subnets (SG/VPC alone don't count)	guidance only: any logical separation that stops uninspected traversal	rev5 profile additional requirement
SC-7(4)	sc-07.04_odp	exception review	180 d	90 d		rev5 profile set-parameter
SC-7(5)	sc-07.05_odp.01	deny by default	any systems	any systems		rev5 profile set-parameter
SC-7(8)	sc-07.08_odp.02	proxy egress	any network outside control/boundary	any network outside control/boundary		rev5 profile set-parameter
SC-7(12)	sc-07.12_odp.01	host protection	HIPS, HIDS or host firewall	HIPS, HIDS or host firewall		rev5 profile set-parameter
SC-8	sc-08_odp	in transit	confidentiality AND integrity	confidentiality AND integrity		rev5 profile set-parameter
SC-8(1)	sc-08.01_odp	crypto	prevent disclosure AND detect change; FIPS module	prevent disclosure AND detect change; FIPS module		rev5 profile set-parameter
SC-12	sc-12_odp	key management	per Federal requirements; no wildcard cert for external access	per Federal requirements; no wildcard cert for external access		rev5 profile set-parameter
SC-13	sc-13_odp.02	crypto type	FIPS-validated or NSA-approved	FIPS-validated or NSA-approved	guidance only: CMU rules	rev5 profile set-parameter
SC-28	sc-28_odp.01	at rest	confidentiality AND integrity	confidentiality AND integrity		rev5 profile set-parameter
SC-28(1)	sc-28.01_odp.02	scope	all components storing federal or system data to be protected at High/Moderate	all components storing federal or system data to be protected at High/Moderate		rev5 profile set-parameter
SC-45(1)	sc-45.01_odp.01/.02	time sync	hourly; NIST servers; primary + secondary in different regions	hourly; NIST servers; primary + secondary in different regions		rev5 profile set-parameter
SA-9(5)	sa-09.05_odp.02/.03	location	place not set by FedRAMP	U.S./territories/U.S. jurisdiction; all High data, systems, services	c:sa-09.05_odp.01=information processing, information or data, AND system services; c:sa-09.05_odp.03=all federal customer data; d:sa-09.05_odp.01=information processing, information or data, AND system services; d:sa-09.05_odp.02=U.S./U.S. Territories or geographic locations where there is U.S. jurisdiction; d:sa-09.05_odp.03=all federal customer data	rev5 profile set-parameter
CM-3(6)	cm-03.06_odp	crypto under CM		all safeguards relying on crypto		rev5 profile set-parameter
SI-6	si-06_odp.05	verify security functions	startup/restart, monthly	startup/restart, monthly		rev5 profile set-parameter
SC-20	FedRAMP text	DNSSEC	on external authoritative DNS	on external authoritative DNS		rev5 profile additional requirement
SC-21	FedRAMP text	DNSSEC	recursive resolver validates	recursive resolver validates		rev5 profile additional requirement
"""#)
}
