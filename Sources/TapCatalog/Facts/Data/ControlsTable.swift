// swift-format-ignore-file
// One literal is one table, so neither its file nor its lines keep to the usual limits.
// Written by .ci/embed-facts: change the source and run it, not this file.

extension FactTable {
  /// FedRAMP rev 5 baselines (NIST SP 800-53 rev 5, resolved profiles); classified and audited 2026-11-21.
  /// Columns: id, title, lowest baseline, class, role, origination, `dropped` by the 2026 rules, what a design shows.
  static let controls = FactTable(
    name: "controls", lines: 410, digest: 0x20e5908469f2d372,
    text: #"""
AC-1	Policy and Procedures	low	organisational		sp-corporate		
AC-2	Account Management	low	design-checkable	partial	sp-system		workload identities are roles; no IAM users/access keys in the template; users come from IAM Identity Center
AC-2(1)	Account Management | Automated System Account Management	moderate	design-checkable	partial	sp-system		federated lifecycle + automated unused-credential checks
AC-2(2)	Account Management | Automated Temporary and Emergency Account Management	moderate	shared		sp-system+inherited		temporary/emergency accounts expire (Mod 96 h, High 24 h after last use)
AC-2(3)	Account Management | Disable Accounts	moderate	design-checkable	evidence	sp-system		inactivity <= 90 d Mod, <= 35 d High
AC-2(4)	Account Management | Automated Audit Actions	moderate	design-checkable	primary	sp-system		a trail records account management events (management events, write, global service events)
AC-2(5)	Account Management | Inactivity Logout	moderate	organisational		sp-corporate		
AC-2(7)	Account Management | Privileged User Accounts	moderate	design-checkable	partial	sp-system		role-based privileged access only
AC-2(9)	Account Management | Restrictions on Use of Shared and Group Accounts	moderate	organisational		sp-corporate		
AC-2(11)	Account Management | Usage Conditions	high	design-checkable	partial	sp-system		usage conditions enforced by policy conditions
AC-2(12)	Account Management | Account Monitoring for Atypical Usage	moderate	design-checkable	primary	sp-system		atypical account use detected and reported
AC-2(13)	Account Management | Disable Accounts for High-risk Individuals	moderate	shared		sp-system+inherited		disable within 1 h of discovery
AC-3	Access Enforcement	low	design-checkable	primary	sp-system		every access path has an enforced policy; no anonymous or public access
AC-4	Information Flow Enforcement	moderate	design-checkable	primary	sp-system		flows between tiers limited to named source and port; no open CIDR except a declared public listener
AC-4(4)	Information Flow Enforcement | Flow Control of Encrypted Information	high	design-checkable	partial	sp-system		encrypted flows cannot bypass inspection
AC-4(21)	Information Flow Enforcement | Physical or Logical Separation of Information Flows	moderate	design-checkable	primary	sp-system		public, app, data tiers in separate subnets with own NACL/SG
AC-5	Separation of Duties	moderate	design-checkable	evidence	sp-system		key administration and use are different principals; deployer != auditor
AC-6	Least Privilege	moderate	design-checkable	primary	sp-system		no wildcard action+resource, no AdministratorAccess
AC-6(1)	Least Privilege | Authorize Access to Security Functions	moderate	design-checkable	partial	sp-system		security functions (KMS, CloudTrail, Config, GuardDuty) only to named roles
AC-6(2)	Least Privilege | Non-privileged Access for Nonsecurity Functions	moderate	design-checkable	evidence	sp-system		separate non-privileged role exists
AC-6(3)	Least Privilege | Network Access to Privileged Commands	high	design-checkable	evidence	sp-system		network access to privileged commands only via Session Manager
AC-6(5)	Least Privilege | Privileged Accounts	moderate	design-checkable	partial	sp-system		admin policies only on named admin roles
AC-6(7)	Least Privilege | Review of User Privileges	moderate	design-checkable	evidence	sp-system		periodic review itself is organisational
AC-6(8)	Least Privilege | Privilege Levels for Code Execution	high	design-checkable	partial	sp-system		code runs at least privilege
AC-6(9)	Least Privilege | Log Use of Privileged Functions	moderate	design-checkable	primary	sp-system		privileged calls are logged
AC-6(10)	Least Privilege | Prohibit Non-privileged Users from Executing Privileged Functions	moderate	design-checkable	primary	sp-system		non-admin roles have no iam:*, kms:*, cloudtrail:Stop*
AC-7	Unsuccessful Logon Attempts	low	shared		sp-system+inherited		lockout at the IdP; AWS console for IAM Identity Center
AC-8	System Use Notification	low	design-checkable	evidence	sp-system		each entry point with a banner property shows one; nothing to check where no such entry point exists
AC-10	Concurrent Session Control	high	shared		sp-system+inherited		High: 3 privileged / 2 non-privileged sessions
AC-11	Device Lock	moderate	organisational		sp-corporate		
AC-11(1)	Device Lock | Pattern-hiding Displays	moderate	organisational		sp-corporate		
AC-12	Session Termination	moderate	design-checkable	partial	sp-system		session lifetimes bounded
AC-14	Permitted Actions Without Identification or Authentication	low	design-checkable	partial	sp-system		list every unauthenticated route; none by default
AC-17	Remote Access	low	design-checkable	partial	sp-system		only managed remote entry
AC-17(1)	Remote Access | Monitoring and Control	moderate	design-checkable	primary	sp-system		remote sessions logged and controlled
AC-17(2)	Remote Access | Protection of Confidentiality and Integrity Using Encryption	moderate	design-checkable	primary	sp-system		all remote access encrypted
AC-17(3)	Remote Access | Managed Access Control Points	moderate	design-checkable	primary	sp-system		limited access control points
AC-17(4)	Remote Access | Privileged Commands and Access	moderate	design-checkable	evidence	sp-system		privileged remote commands authorised by policy
AC-18	Wireless Access	low	inherited		inherited		
AC-18(1)	Wireless Access | Authentication and Encryption	moderate	inherited		inherited		
AC-18(3)	Wireless Access | Disable Wireless Networking	moderate	inherited		inherited		
AC-18(4)	Wireless Access | Restrict Configurations by Users	high	inherited		inherited		
AC-18(5)	Wireless Access | Antennas and Transmission Power Levels	high	inherited		inherited		
AC-19	Access Control for Mobile Devices	low	organisational		sp-corporate		
AC-19(5)	Access Control for Mobile Devices | Full Device or Container-based Encryption	moderate	organisational		sp-corporate		
AC-20	Use of External Systems	low	organisational		sp-corporate		
AC-20(1)	Use of External Systems | Limits on Authorized Use	moderate	organisational		sp-corporate		
AC-20(2)	Use of External Systems | Portable Storage Devices — Restricted Use	moderate	organisational		sp-corporate		
AC-21	Information Sharing	moderate	organisational		sp-corporate		
AC-22	Publicly Accessible Content	low	design-checkable	evidence	sp-system		no public content unless flagged; review itself organisational
AT-1	Policy and Procedures	low	organisational		sp-corporate		
AT-2	Literacy Training and Awareness	low	organisational		sp-corporate		
AT-2(2)	Literacy Training and Awareness | Insider Threat	low	organisational		sp-corporate		
AT-2(3)	Literacy Training and Awareness | Social Engineering and Mining	moderate	organisational		sp-corporate		
AT-3	Role-based Training	low	organisational		sp-corporate		
AT-4	Training Records	low	organisational		sp-corporate		
AU-1	Policy and Procedures	low	organisational		sp-corporate		
AU-2	Event Logging	low	design-checkable	partial	sp-system		each component class has its log source on
AU-3	Content of Audit Records	low	design-checkable	primary	sp-system		record has who/what/when/where/source/outcome
AU-3(1)	Content of Audit Records | Additional Audit Information	moderate	design-checkable	partial	sp-system		adds bytes, duration, connection details
AU-4	Audit Log Storage Capacity	low	design-checkable	partial	sp-system		elastic log store + lifecycle
AU-5	Response to Audit Logging Process Failures	low	design-checkable	primary	sp-system		logging failure alerts
AU-5(1)	Response to Audit Logging Process Failures | Storage Capacity Warning	high	design-checkable	partial	sp-system		High: warn at 75 % of capacity
AU-5(2)	Response to Audit Logging Process Failures | Real-time Alerts	high	design-checkable	primary	sp-system		High: real-time alert on audit failure
AU-6	Audit Record Review, Analysis, and Reporting	low	design-checkable	evidence	sp-system		tooling only; weekly review is organisational
AU-6(1)	Audit Record Review, Analysis, and Reporting | Automated Process Integration	moderate	design-checkable	partial	sp-system		automated integration
AU-6(3)	Audit Record Review, Analysis, and Reporting | Correlate Audit Record Repositories	moderate	design-checkable	partial	sp-system		logs correlated in one store
AU-6(4)	Audit Record Review, Analysis, and Reporting | Central Review and Analysis	high	design-checkable	primary	sp-system		central review capability
AU-6(5)	Audit Record Review, Analysis, and Reporting | Integrated Analysis of Audit Records	high	design-checkable	partial	sp-system		scan + log + performance data together
AU-6(6)	Audit Record Review, Analysis, and Reporting | Correlation with Physical Monitoring	high	shared		sp-system+inherited		physical access logs are AWS's
AU-6(7)	Audit Record Review, Analysis, and Reporting | Permitted Actions	high	design-checkable	evidence	sp-system		High: a reviewer role with enumerated read actions on the log stores and no write or delete
AU-7	Audit Record Reduction and Report Generation	moderate	design-checkable	partial	sp-system		on-demand query/report
AU-7(1)	Audit Record Reduction and Report Generation | Automatic Processing	moderate	design-checkable	partial	sp-system		automatic processing by fields
AU-8	Time Stamps	low	design-checkable	partial	sp-system+inherited		access log format has $context.requestTime or requestTimeEpoch; flow log format has start and end; clocks of managed services inherited
AU-9	Protection of Audit Information	low	design-checkable	primary	sp-system		log store not writable or deletable by workload roles; deletion protection; an event rule alerts on StopLogging, DeleteTrail, DeleteLogGroup, PutRetentionPolicy, bucket policy changes
AU-9(2)	Protection of Audit Information | Store on Separate Physical Systems or Components	high	design-checkable	primary	sp-system		High: logs on a separate system at least weekly
AU-9(3)	Protection of Audit Information | Cryptographic Protection	high	design-checkable	primary	sp-system		High: cryptographic integrity of logs
AU-9(4)	Protection of Audit Information | Access by Subset of Privileged Users	moderate	design-checkable	partial	sp-system		log access only to a subset of privileged roles
AU-10	Non-repudiation	high	design-checkable	evidence	sp-system		High
AU-11	Audit Record Retention	low	design-checkable	primary	sp-system		log retention >= the design's AU-11 value: default 365 d searchable and 913 d in total (legacy profile text, M-21-31); never under 90 d online
AU-12	Audit Record Generation	low	design-checkable	primary	sp-system		all components with audit capability generate records
AU-12(1)	Audit Record Generation | System-wide and Time-correlated Audit Trail	high	design-checkable	partial	sp-system		High: system-wide, time-correlated
AU-12(3)	Audit Record Generation | Changes by Authorized Individuals	high	design-checkable	partial	sp-system		High: only named roles change logging
CA-1	Policy and Procedures	low	organisational		sp-corporate		
CA-2	Control Assessments	low	organisational		sp-corporate		
CA-2(1)	Control Assessments | Independent Assessors	low	organisational		sp-corporate		
CA-2(2)	Control Assessments | Specialized Assessments	high	organisational		sp-corporate		
CA-2(3)	Control Assessments | Leveraging Results from External Organizations	moderate	organisational		sp-corporate		
CA-3	Information Exchange	low	organisational		sp-corporate		
CA-3(6)	Information Exchange | Transfer Authorizations	high	organisational		sp-corporate		
CA-5	Plan of Action and Milestones	low	organisational		sp-corporate	dropped	
CA-6	Authorization	low	organisational		sp-corporate		
CA-7	Continuous Monitoring	low	design-checkable	evidence	sp-system		automated monitoring in place; programme is organisational
CA-7(1)	Continuous Monitoring | Independent Assessment	moderate	organisational		sp-corporate		
CA-7(4)	Continuous Monitoring | Risk Monitoring	low	organisational		sp-corporate		
CA-8	Penetration Testing	low	organisational		sp-corporate		
CA-8(1)	Penetration Testing | Independent Penetration Testing Agent or Team	moderate	organisational		sp-corporate		
CA-8(2)	Penetration Testing | Red Team Exercises	moderate	organisational		sp-corporate		
CA-9	Internal System Connections	low	design-checkable	partial	sp-system		internal connections enumerated from the template
CM-1	Policy and Procedures	low	organisational		sp-corporate		
CM-2	Baseline Configuration	low	design-checkable	partial	sp-system		baseline is the signed-off template (hash)
CM-2(2)	Baseline Configuration | Automation Support for Accuracy and Currency	moderate	design-checkable	primary	sp-system		automated accurate baseline
CM-2(3)	Baseline Configuration | Retention of Previous Configurations	moderate	design-checkable	partial	sp-system		previous versions kept
CM-2(7)	Baseline Configuration | Configure Systems and Components for High-risk Areas	moderate	organisational		sp-corporate		
CM-3	Configuration Change Control	moderate	design-checkable	evidence	sp-system		tool's sign-off is the change record
CM-3(1)	Configuration Change Control | Automated Documentation, Notification, and Prohibition of Changes	high	design-checkable	evidence	sp-system		High
CM-3(2)	Configuration Change Control | Testing, Validation, and Documentation of Changes	moderate	organisational		sp-corporate		
CM-3(4)	Configuration Change Control | Security and Privacy Representatives	moderate	organisational		sp-corporate		
CM-3(6)	Configuration Change Control | Cryptography Management	high	design-checkable	evidence	sp-system		High: crypto mechanisms under CM
CM-4	Impact Analyses	low	organisational		sp-corporate		
CM-4(1)	Impact Analyses | Separate Test Environments	high	design-checkable	evidence	sp-system		High
CM-4(2)	Impact Analyses | Verification of Controls	moderate	organisational		sp-corporate		
CM-5	Access Restrictions for Change	low	design-checkable	partial	sp-system		only the deploy role may change the stack; stack policy and termination protection are named as prerequisites
CM-5(1)	Access Restrictions for Change | Automated Access Enforcement and Audit Records	moderate	design-checkable	primary	sp-system		High: enforced + audited change access
CM-5(5)	Access Restrictions for Change | Privilege Limitation for Production and Operation	moderate	design-checkable	partial	sp-system		developers have no write role in production; quarterly review organisational
CM-6	Configuration Settings	low	design-checkable	primary	sp-system		settings set and checked (STIG, else CIS L2)
CM-6(1)	Configuration Settings | Automated Management, Application, and Verification	moderate	design-checkable	primary	sp-system		automated management and verification
CM-6(2)	Configuration Settings | Respond to Unauthorized Changes	high	design-checkable	partial	sp-system		High: respond to unauthorised change
CM-7	Least Functionality	low	design-checkable	primary	sp-system		only listed ports/protocols/services
CM-7(1)	Least Functionality | Periodic Review	moderate	organisational		sp-corporate		
CM-7(2)	Least Functionality | Prevent Program Execution	moderate	design-checkable	evidence	sp-system		prevent program execution
CM-7(5)	Least Functionality | Authorized Software — Allow-by-exception	moderate	design-checkable	partial	sp-system		allow-listed software only
CM-8	System Component Inventory	low	design-checkable	partial	sp-system		inventory derivable; monthly report organisational
CM-8(1)	System Component Inventory | Updates During Installation and Removal	moderate	design-checkable	partial	sp-system		inventory updated on install/removal
CM-8(2)	System Component Inventory | Automated Maintenance	high	design-checkable	primary	sp-system		High
CM-8(3)	System Component Inventory | Automated Unauthorized Component Detection	moderate	design-checkable	partial	sp-system		RecordingFrequency is not DAILY; event rule on non-compliance
CM-8(4)	System Component Inventory | Accountability Information	high	design-checkable	partial	sp-system		High: accountability (position and role)
CM-9	Configuration Management Plan	moderate	organisational		sp-corporate		
CM-10	Software Usage Restrictions	low	organisational		sp-corporate		
CM-11	User-installed Software	low	design-checkable	evidence	sp-system		containers cannot be changed at run time; policy and monitoring stay with people
CM-12	Information Location	moderate	design-checkable	partial	sp-system		where federal data is stored
CM-12(1)	Information Location | Automated Tools to Support Information Location	moderate	design-checkable	partial	sp-system		automated tool for information location
CM-14	Signed Components	high	design-checkable	partial	sp-system		High: signed components only
CP-1	Policy and Procedures	low	organisational		sp-corporate		
CP-2	Contingency Plan	low	organisational		sp-corporate		
CP-2(1)	Contingency Plan | Coordinate with Related Plans	moderate	organisational		sp-corporate		
CP-2(2)	Contingency Plan | Capacity Planning	high	design-checkable	evidence	sp-system		High: capacity planning
CP-2(3)	Contingency Plan | Resume Mission and Business Functions	moderate	organisational		sp-corporate		
CP-2(5)	Contingency Plan | Continue Mission and Business Functions	high	design-checkable	evidence	sp-system		High: continue essential functions
CP-2(8)	Contingency Plan | Identify Critical Assets	moderate	organisational		sp-corporate		
CP-3	Contingency Training	low	organisational		sp-corporate		
CP-3(1)	Contingency Training | Simulated Events	high	organisational		sp-corporate		
CP-4	Contingency Plan Testing	low	organisational		sp-corporate		
CP-4(1)	Contingency Plan Testing | Coordinate with Related Plans	moderate	organisational		sp-corporate		
CP-4(2)	Contingency Plan Testing | Alternate Processing Site	high	organisational		sp-corporate		
CP-6	Alternate Storage Site	moderate	design-checkable	primary	sp-system		backup copy in another region inside the boundary; the destination vault or bucket lies outside the stack, so its ARN is a parameter and agreements stay with people
CP-6(1)	Alternate Storage Site | Separation from Primary Site	moderate	design-checkable	primary	sp-system		separation from the primary site
CP-6(2)	Alternate Storage Site | Recovery Time and Recovery Point Objectives	high	design-checkable	partial	sp-system		High: RTO/RPO met
CP-6(3)	Alternate Storage Site | Accessibility	moderate	shared		sp-system+inherited		accessibility problems of the alternate site
CP-7	Alternate Processing Site	moderate	design-checkable	partial	sp-system		alternate processing site
CP-7(1)	Alternate Processing Site | Separation from Primary Site	moderate	design-checkable	partial	sp-system		separation
CP-7(2)	Alternate Processing Site | Accessibility	moderate	shared		sp-system+inherited		
CP-7(3)	Alternate Processing Site | Priority of Service	moderate	inherited		inherited		
CP-7(4)	Alternate Processing Site | Preparation for Use	high	shared		sp-system+inherited		High: ready for use
CP-8	Telecommunications Services	moderate	shared		sp-system+inherited		AWS backbone inherited; customer's link to AWS is its own
CP-8(1)	Telecommunications Services | Priority of Service Provisions	moderate	inherited		inherited		
CP-8(2)	Telecommunications Services | Single Points of Failure	moderate	shared		sp-system+inherited		single points of failure
CP-8(3)	Telecommunications Services | Separation of Primary and Alternate Providers	high	inherited		inherited		
CP-8(4)	Telecommunications Services | Provider Contingency Plan	high	inherited		inherited		
CP-9	System Backup	low	design-checkable	primary	sp-system		every data store backed up daily incremental + weekly full; 3 copies
CP-9(1)	System Backup | Testing for Reliability and Integrity	moderate	design-checkable	partial	sp-system		restore test at least annually (Moderate), monthly (High); GovCloud: procedure
CP-9(2)	System Backup | Test Restoration Using Sampling	high	design-checkable	evidence	sp-system		High: sample restore
CP-9(3)	System Backup | Separate Storage for Critical Information	high	design-checkable	primary	sp-system		High: separate storage
CP-9(5)	System Backup | Transfer to Alternate Storage Site	high	design-checkable	primary	sp-system		High: transfer to alternate site per RPO
CP-9(8)	System Backup | Cryptographic Protection	moderate	design-checkable	primary	sp-system		all backup files encrypted
CP-10	System Recovery and Reconstitution	low	design-checkable	primary	sp-system		recover to known state
CP-10(2)	System Recovery and Reconstitution | Transaction Recovery	moderate	design-checkable	primary	sp-system		transaction recovery
CP-10(4)	System Recovery and Reconstitution | Restore Within Time Period	high	design-checkable	partial	sp-system		High: restore within the SLA time
IA-1	Policy and Procedures	low	organisational		sp-corporate		
IA-2	Identification and Authentication (Organizational Users)	low	design-checkable	partial	sp-system		unique identification through federation
IA-2(1)	Identification and Authentication (Organizational Users) | Multi-factor Authentication to Privileged Accounts	low	design-checkable	partial	sp-system		trust or permission of privileged roles asks aws:MultiFactorAuthPresent; phishing resistance at the IdP is outside the template
IA-2(2)	Identification and Authentication (Organizational Users) | Multi-factor Authentication to Non-privileged Accounts	low	design-checkable	partial	sp-system		MFA, non-privileged
IA-2(5)	Identification and Authentication (Organizational Users) | Individual Authentication with Group Authentication	moderate	organisational		sp-corporate		
IA-2(6)	Identification and Authentication (Organizational Users) | Access to Accounts —separate Device	moderate	shared		sp-system+inherited		separate device; FIPS-validated
IA-2(8)	Identification and Authentication (Organizational Users) | Access to Accounts — Replay Resistant	low	shared		sp-system+inherited		replay resistance: SigV4/TLS inherited + IdP
IA-2(12)	Identification and Authentication (Organizational Users) | Acceptance of PIV Credentials	low	organisational		sp-corporate		
IA-3	Device Identification and Authentication	moderate	design-checkable	partial	sp-system		device authentication before connection
IA-4	Identifier Management	low	design-checkable	evidence	sp-system		unique identifiers; 2 years no reuse organisational
IA-4(4)	Identifier Management | Identify User Status	moderate	organisational		sp-corporate		
IA-5	Authenticator Management	low	design-checkable	partial	sp-system		authenticators generated, stored, rotated by service
IA-5(1)	Authenticator Management | Password-based Authentication	low	design-checkable	partial	sp-system		min 14; NO forced rotation and NO special-character rule (FedRAMP)
IA-5(2)	Authenticator Management | Public Key-based Authentication	moderate	design-checkable	evidence	sp-system		PKI validation
IA-5(6)	Authenticator Management | Protection of Authenticators	moderate	design-checkable	primary	sp-system		authenticators protected at the level of the data
IA-5(7)	Authenticator Management | No Embedded Unencrypted Static Authenticators	moderate	design-checkable	primary	sp-system		no embedded static secrets
IA-5(8)	Authenticator Management | Multiple System Accounts	high	organisational		sp-corporate		
IA-5(13)	Authenticator Management | Expiration of Cached Authenticators	high	shared		sp-system+inherited		cached credentials expire
IA-6	Authentication Feedback	low	shared		sp-system+inherited		console and managed log-on pages mask; own log-on pages are the provider's
IA-7	Cryptographic Module Authentication	low	shared		sp-system+inherited		module authentication inherited from KMS; use FIPS endpoints
IA-8	Identification and Authentication (Non-organizational Users)	low	design-checkable	partial	sp-system		non-organisational users authenticated
IA-8(1)	Identification and Authentication (Non-organizational Users) | Acceptance of PIV Credentials from Other Agencies	low	organisational		sp-corporate		
IA-8(2)	Identification and Authentication (Non-organizational Users) | Acceptance of External Authenticators	low	organisational		sp-corporate		
IA-8(4)	Identification and Authentication (Non-organizational Users) | Use of Defined Profiles	low	organisational		sp-corporate		
IA-11	Re-authentication	low	design-checkable	evidence	sp-system		re-authentication interval
IA-12	Identity Proofing	moderate	organisational		sp-corporate		
IA-12(2)	Identity Proofing | Identity Evidence	moderate	organisational		sp-corporate		
IA-12(3)	Identity Proofing | Identity Evidence Validation and Verification	moderate	organisational		sp-corporate		
IA-12(4)	Identity Proofing | In-person Validation and Verification	high	organisational		sp-corporate		
IA-12(5)	Identity Proofing | Address Confirmation	moderate	organisational		sp-corporate		
IR-1	Policy and Procedures	low	organisational		sp-corporate		
IR-2	Incident Response Training	low	organisational		sp-corporate		
IR-2(1)	Incident Response Training | Simulated Events	high	organisational		sp-corporate		
IR-2(2)	Incident Response Training | Automated Training Environments	high	organisational		sp-corporate		
IR-3	Incident Response Testing	moderate	organisational		sp-corporate		
IR-3(2)	Incident Response Testing | Coordination with Related Plans	moderate	organisational		sp-corporate		
IR-4	Incident Handling	low	design-checkable	evidence	sp-system		tooling; plan is organisational
IR-4(1)	Incident Handling | Automated Incident Handling Processes	moderate	design-checkable	partial	sp-system		automated handling path
IR-4(2)	Incident Handling | Dynamic Reconfiguration	high	design-checkable	evidence	sp-system		High: dynamic reconfiguration
IR-4(4)	Incident Handling | Information Correlation	high	design-checkable	partial	sp-system		High: correlation
IR-4(6)	Incident Handling | Insider Threats	high	organisational		sp-corporate		
IR-4(11)	Incident Handling | Integrated Incident Response Team	high	organisational		sp-corporate		
IR-5	Incident Monitoring	low	design-checkable	evidence	sp-system		incident tracking
IR-5(1)	Incident Monitoring | Automated Tracking, Data Collection, and Analysis	high	design-checkable	partial	sp-system		High: automated tracking
IR-6	Incident Reporting	low	organisational		sp-corporate		
IR-6(1)	Incident Reporting | Automated Reporting	moderate	design-checkable	evidence	sp-system		automated reporting path
IR-6(3)	Incident Reporting | Supply Chain Coordination	moderate	organisational		sp-corporate		
IR-7	Incident Response Assistance	low	organisational		sp-corporate		
IR-7(1)	Incident Response Assistance | Automation Support for Availability of Information and Support	moderate	organisational		sp-corporate		
IR-8	Incident Response Plan	low	organisational		sp-corporate		
IR-9	Information Spillage Response	moderate	organisational		sp-corporate		
IR-9(2)	Information Spillage Response | Training	moderate	organisational		sp-corporate		
IR-9(3)	Information Spillage Response | Post-spill Operations	moderate	organisational		sp-corporate		
IR-9(4)	Information Spillage Response | Exposure to Unauthorized Personnel	moderate	organisational		sp-corporate		
MA-1	Policy and Procedures	low	organisational		sp-corporate		
MA-2	Controlled Maintenance	low	shared		sp-system+inherited		hardware by AWS; software maintenance by customer
MA-2(2)	Controlled Maintenance | Automated Maintenance Activities	high	shared		sp-system+inherited		
MA-3	Maintenance Tools	moderate	inherited		inherited		
MA-3(1)	Maintenance Tools | Inspect Tools	moderate	inherited		inherited		
MA-3(2)	Maintenance Tools | Inspect Media	moderate	inherited		inherited		
MA-3(3)	Maintenance Tools | Prevent Unauthorized Removal	moderate	inherited		inherited		
MA-4	Nonlocal Maintenance	low	design-checkable	partial	sp-system		nonlocal maintenance via logged, MFA sessions
MA-4(3)	Nonlocal Maintenance | Comparable Security and Sanitization	high	shared		sp-system+inherited		
MA-5	Maintenance Personnel	low	shared		sp-system+inherited		
MA-5(1)	Maintenance Personnel | Individuals Without Appropriate Access	moderate	shared		sp-system+inherited		
MA-6	Timely Maintenance	moderate	inherited		inherited		
MP-1	Policy and Procedures	low	organisational		sp-corporate		
MP-2	Media Access	low	shared		sp-system+inherited		media at AWS inherited; customer end-points organisational
MP-3	Media Marking	moderate	inherited		inherited		
MP-4	Media Storage	moderate	inherited		inherited		
MP-5	Media Transport	moderate	inherited		inherited		
MP-6	Media Sanitization	low	inherited		inherited		
MP-6(1)	Media Sanitization | Review, Approve, Track, Document, and Verify	high	inherited		inherited		
MP-6(2)	Media Sanitization | Equipment Testing	high	inherited		inherited		
MP-6(3)	Media Sanitization | Nondestructive Techniques	high	inherited		inherited		
MP-7	Media Use	low	inherited		inherited		
PE-1	Policy and Procedures	low	shared		sp-system+inherited		AWS's facilities inherited; own offices by policy
PE-2	Physical Access Authorizations	low	inherited		inherited		
PE-3	Physical Access Control	low	inherited		inherited		
PE-3(1)	Physical Access Control | System Access	high	inherited		inherited		
PE-4	Access Control for Transmission	moderate	inherited		inherited		
PE-5	Access Control for Output Devices	moderate	inherited		inherited		
PE-6	Monitoring Physical Access	low	inherited		inherited		
PE-6(1)	Monitoring Physical Access | Intrusion Alarms and Surveillance Equipment	moderate	inherited		inherited		
PE-6(4)	Monitoring Physical Access | Monitoring Physical Access to Systems	high	inherited		inherited		
PE-8	Visitor Access Records	low	inherited		inherited		
PE-8(1)	Visitor Access Records | Automated Records Maintenance and Review	high	inherited		inherited		
PE-9	Power Equipment and Cabling	moderate	inherited		inherited		
PE-10	Emergency Shutoff	moderate	inherited		inherited		
PE-11	Emergency Power	moderate	inherited		inherited		
PE-11(1)	Emergency Power | Alternate Power Supply — Minimal Operational Capability	high	inherited		inherited		
PE-12	Emergency Lighting	low	inherited		inherited		
PE-13	Fire Protection	low	inherited		inherited		
PE-13(1)	Fire Protection | Detection Systems — Automatic Activation and Notification	moderate	inherited		inherited		
PE-13(2)	Fire Protection | Suppression Systems — Automatic Activation and Notification	moderate	inherited		inherited		
PE-14	Environmental Controls	low	inherited		inherited		
PE-14(2)	Environmental Controls | Monitoring with Alarms and Notifications	high	inherited		inherited		
PE-15	Water Damage Protection	low	inherited		inherited		
PE-15(1)	Water Damage Protection | Automation Support	high	inherited		inherited		
PE-16	Delivery and Removal	low	inherited		inherited		
PE-17	Alternate Work Site	moderate	organisational		sp-corporate		
PE-18	Location of System Components	high	inherited		inherited		
PL-1	Policy and Procedures	low	organisational		sp-corporate		
PL-2	System Security and Privacy Plans	low	organisational		sp-corporate		
PL-4	Rules of Behavior	low	organisational		sp-corporate		
PL-4(1)	Rules of Behavior | Social Media and External Site/Application Usage Restrictions	low	organisational		sp-corporate		
PL-8	Security and Privacy Architectures	low	design-checkable	evidence	sp-system		architecture description exported from the model
PL-10	Baseline Selection	low	organisational		sp-corporate		
PL-11	Baseline Tailoring	low	organisational		sp-corporate		
PS-1	Policy and Procedures	low	organisational		sp-corporate		
PS-2	Position Risk Designation	low	organisational		sp-corporate		
PS-3	Personnel Screening	low	organisational		sp-corporate		
PS-3(3)	Personnel Screening | Information Requiring Special Protective Measures	moderate	organisational		sp-corporate		
PS-4	Personnel Termination	low	organisational		sp-corporate		
PS-4(2)	Personnel Termination | Automated Actions	high	organisational		sp-corporate		
PS-5	Personnel Transfer	low	organisational		sp-corporate		
PS-6	Access Agreements	low	organisational		sp-corporate		
PS-7	External Personnel Security	low	organisational		sp-corporate		
PS-8	Personnel Sanctions	low	organisational		sp-corporate		
PS-9	Position Descriptions	low	organisational		sp-corporate		
RA-1	Policy and Procedures	low	organisational		sp-corporate		
RA-2	Security Categorization	low	organisational		sp-corporate		
RA-3	Risk Assessment	low	organisational		sp-corporate		
RA-3(1)	Risk Assessment | Supply Chain Risk Assessment	low	organisational		sp-corporate		
RA-5	Vulnerability Monitoring and Scanning	low	design-checkable	partial	sp-system		scanning on for EC2, ECR, Lambda; remediation times organisational
RA-5(2)	Vulnerability Monitoring and Scanning | Update Vulnerabilities to Be Scanned	low	shared		sp-system+inherited		managed feed updates
RA-5(3)	Vulnerability Monitoring and Scanning | Breadth and Depth of Coverage	moderate	design-checkable	evidence	sp-system		breadth of scanning
RA-5(4)	Vulnerability Monitoring and Scanning | Discoverable Information	high	organisational		sp-corporate		
RA-5(5)	Vulnerability Monitoring and Scanning | Privileged Access	moderate	design-checkable	evidence	sp-system		privileged scanning
RA-5(8)	Vulnerability Monitoring and Scanning | Review Historic Audit Logs	high	shared		sp-system+inherited		High: search history
RA-5(11)	Vulnerability Monitoring and Scanning | Public Disclosure Program	low	organisational		sp-corporate		
RA-7	Risk Response	low	organisational		sp-corporate		
RA-9	Criticality Analysis	moderate	organisational		sp-corporate		
SA-1	Policy and Procedures	low	organisational		sp-corporate		
SA-2	Allocation of Resources	low	organisational		sp-corporate		
SA-3	System Development Life Cycle	low	organisational		sp-corporate		
SA-4	Acquisition Process	low	organisational		sp-corporate		
SA-4(1)	Acquisition Process | Functional Properties of Controls	moderate	organisational		sp-corporate		
SA-4(2)	Acquisition Process | Design and Implementation Information for Controls	moderate	design-checkable	evidence	sp-system		design information
SA-4(5)	Acquisition Process | System, Component, and Service Configurations	high	organisational		sp-corporate		
SA-4(9)	Acquisition Process | Functions, Ports, Protocols, and Services in Use	moderate	design-checkable	evidence	sp-system		PPS table
SA-4(10)	Acquisition Process | Use of Approved PIV Products	low	organisational		sp-corporate		
SA-5	System Documentation	low	organisational		sp-corporate		
SA-8	Security and Privacy Engineering Principles	low	design-checkable	evidence	sp-system		
SA-9	External System Services	low	design-checkable	evidence	sp-system		list of services + authorisation status
SA-9(1)	External System Services | Risk Assessments and Organizational Approvals	moderate	organisational		sp-corporate		
SA-9(2)	External System Services | Identification of Functions, Ports, Protocols, and Services	moderate	design-checkable	evidence	sp-system		
SA-9(5)	External System Services | Processing, Storage, and Service Location	moderate	design-checkable	primary	sp-system		High: U.S. / territories / U.S. jurisdiction only. Mod: provider defines
SA-10	Developer Configuration Management	moderate	organisational		sp-corporate		attach the design journal, digest and sign-off record
SA-11	Developer Testing and Evaluation	moderate	organisational		sp-corporate		
SA-11(1)	Developer Testing and Evaluation | Static Code Analysis	moderate	organisational		sp-corporate		attach code-scanner results; the check report of the template is one part
SA-11(2)	Developer Testing and Evaluation | Threat Modeling and Vulnerability Analyses	moderate	organisational		sp-corporate		
SA-15	Development Process, Standards, and Tools	moderate	organisational		sp-corporate		
SA-15(3)	Development Process, Standards, and Tools | Criticality Analysis	moderate	organisational		sp-corporate		
SA-16	Developer-provided Training	high	organisational		sp-corporate		
SA-17	Developer Security and Privacy Architecture and Design	high	design-checkable	evidence	sp-system		High: architecture of the developer
SA-21	Developer Screening	high	organisational		sp-corporate		
SA-22	Unsupported System Components	low	design-checkable	primary	sp-system		no unsupported runtime/engine version
SC-1	Policy and Procedures	low	organisational		sp-corporate		
SC-2	Separation of System and User Functionality	moderate	design-checkable	partial	sp-system		user and system-management interfaces separated
SC-3	Security Function Isolation	high	design-checkable	evidence	sp-system		High
SC-4	Information in Shared System Resources	moderate	shared		sp-system+inherited		
SC-5	Denial-of-service Protection	low	design-checkable	partial	sp-system		DoS protection at each entry
SC-7	Boundary Protection	low	design-checkable	primary	sp-system		boundary monitored and controlled; public components in own subnets
SC-7(3)	Boundary Protection | Access Points	moderate	design-checkable	primary	sp-system		limited number of access points
SC-7(4)	Boundary Protection | External Telecommunications Services	moderate	design-checkable	partial	sp-system		managed interface per external service; exception review Mod 180 d / High 90 d
SC-7(5)	Boundary Protection | Deny by Default — Allow by Exception	moderate	design-checkable	primary	sp-system		deny by default at managed interfaces, in and out
SC-7(7)	Boundary Protection | Split Tunneling for Remote Devices	moderate	design-checkable	partial	sp-system		no split tunnelling
SC-7(8)	Boundary Protection | Route Traffic to Authenticated Proxy Servers	moderate	design-checkable	partial	sp-system		no route from a workload tier to an internet gateway or NAT gateway that does not pass a declared egress component; without any egress the control has nothing to route
SC-7(10)	Boundary Protection | Prevent Exfiltration	high	design-checkable	partial	sp-system		High: exfiltration prevention
SC-7(12)	Boundary Protection | Host-based Protection	moderate	design-checkable	partial	sp-system		runtime monitoring on for every compute type; Fargate and Lambda hosts inherited
SC-7(18)	Boundary Protection | Fail Secure	moderate	design-checkable	partial	sp-system		fail secure
SC-7(20)	Boundary Protection | Dynamic Isolation and Segregation	high	design-checkable	evidence	sp-system		High: dynamic isolation
SC-7(21)	Boundary Protection | Isolation of System Components	high	design-checkable	primary	sp-system		High: isolate components
SC-8	Transmission Confidentiality and Integrity	low	design-checkable	primary	sp-system		all flows encrypted in transit
SC-8(1)	Transmission Confidentiality and Integrity | Cryptographic Protection	low	design-checkable	primary	sp-system		TLS >= 1.2 with FIPS cipher policy
SC-10	Network Disconnect	moderate	design-checkable	partial	sp-system		10 min privileged / 15 min user
SC-12	Cryptographic Key Establishment and Management	low	design-checkable	primary	sp-system		keys managed, rotated
SC-12(1)	Cryptographic Key Establishment and Management | Availability	high	design-checkable	partial	sp-system		High: pending window 30 d; no data store outlives its key; KMS durability inherited
SC-13	Cryptographic Protection	low	design-checkable	partial	sp-system		FIPS-validated modules wherever crypto protects federal data
SC-15	Collaborative Computing Devices and Applications	low	organisational		sp-corporate		
SC-17	Public Key Infrastructure Certificates	moderate	design-checkable	partial	sp-system		certificates from approved CA; no wildcard for external access
SC-18	Mobile Code	moderate	organisational		sp-corporate		
SC-20	Secure Name/Address Resolution Service (Authoritative Source)	low	design-checkable	primary	sp-system		DNSSEC on external zones
SC-21	Secure Name/Address Resolution Service (Recursive or Caching Resolver)	low	design-checkable	primary	sp-system		DNSSEC validation on the VPC resolver
SC-22	Architecture and Provisioning for Name/Address Resolution Service	low	design-checkable	partial	sp-system+inherited		DNS by the VPC resolver (inherited, fault tolerant); own resolver endpoints in >= 2 subnets of different zones; internal names in private zones, external ones in public zones
SC-23	Session Authenticity	moderate	design-checkable	partial	sp-system		session authenticity
SC-24	Fail in Known State	high	design-checkable	evidence	sp-system		High: fail in known state
SC-28	Protection of Information at Rest	low	design-checkable	primary	sp-system		every store encrypted
SC-28(1)	Protection of Information at Rest | Cryptographic Protection	low	design-checkable	primary	sp-system		cryptographic protection with FIPS-validated KMS
SC-39	Process Isolation	low	inherited		inherited		hypervisor/OS process isolation; Fargate/Lambda microVM
SC-45	System Time Synchronization	moderate	shared		sp-system+inherited		
SC-45(1)	System Time Synchronization | Synchronization with Authoritative Time Source	moderate	shared		sp-system+inherited		document the deviation: Time Sync is not in the NIST list
SI-1	Policy and Procedures	low	organisational		sp-corporate		
SI-2	Flaw Remediation	low	design-checkable	partial	sp-system		patch path for each component; 30 days organisational
SI-2(2)	Flaw Remediation | Automated Flaw Remediation Status	moderate	design-checkable	partial	sp-system		automated flaw status at least monthly
SI-2(3)	Flaw Remediation | Time to Remediate Flaws and Benchmarks for Corrective Actions	moderate	organisational		sp-corporate		
SI-3	Malicious Code Protection	low	design-checkable	partial	sp-system		malware scan at end points and entry
SI-4	System Monitoring	low	design-checkable	primary	sp-system		monitoring for attacks and unauthorised connections
SI-4(1)	System Monitoring | System-wide Intrusion Detection System	moderate	design-checkable	primary	sp-system		system-wide IDS
SI-4(2)	System Monitoring | Automated Tools and Mechanisms for Real-time Analysis	moderate	design-checkable	primary	sp-system		near-real-time analysis
SI-4(4)	System Monitoring | Inbound and Outbound Communications Traffic	moderate	design-checkable	primary	sp-system		in/outbound traffic monitored continuously
SI-4(5)	System Monitoring | System-generated Alerts	moderate	design-checkable	primary	sp-system		alerts reach named people
SI-4(10)	System Monitoring | Visibility of Encrypted Communications	high	design-checkable	partial	sp-system		High: visibility of encrypted traffic
SI-4(11)	System Monitoring | Analyze Communications Traffic Anomalies	high	design-checkable	partial	sp-system		High
SI-4(12)	System Monitoring | Automated Organization-generated Alerts	high	design-checkable	primary	sp-system		High: automated alerts
SI-4(14)	System Monitoring | Wireless Intrusion Detection	high	inherited		inherited		
SI-4(16)	System Monitoring | Correlate Monitoring Information	moderate	design-checkable	partial	sp-system		correlation
SI-4(18)	System Monitoring | Analyze Traffic and Covert Exfiltration	moderate	design-checkable	partial	sp-system		covert exfiltration analysis
SI-4(19)	System Monitoring | Risk for Individuals	high	organisational		sp-corporate		
SI-4(20)	System Monitoring | Privileged Users	high	design-checkable	partial	sp-system		High: privileged users
SI-4(22)	System Monitoring | Unauthorized Network Services	high	design-checkable	partial	sp-system		High: unauthorised network services
SI-4(23)	System Monitoring | Host-based Devices	moderate	design-checkable	partial	sp-system		host-based monitoring
SI-5	Security Alerts, Advisories, and Directives	low	organisational		sp-corporate		
SI-5(1)	Security Alerts, Advisories, and Directives | Automated Alerts and Advisories	high	design-checkable	evidence	sp-system		High
SI-6	Security and Privacy Function Verification	moderate	design-checkable	evidence	sp-system		verification of security functions
SI-7	Software, Firmware, and Information Integrity	moderate	design-checkable	partial	sp-system		integrity tools present
SI-7(1)	Software, Firmware, and Information Integrity | Integrity Checks	moderate	design-checkable	partial	sp-system		integrity checks at least monthly
SI-7(2)	Software, Firmware, and Information Integrity | Automated Notifications of Integrity Violations	high	design-checkable	evidence	sp-system		High
SI-7(5)	Software, Firmware, and Information Integrity | Automated Response to Integrity Violations	high	design-checkable	evidence	sp-system		High
SI-7(7)	Software, Firmware, and Information Integrity | Integration of Detection and Response	moderate	design-checkable	partial	sp-system		detection of unauthorised changes feeds IR
SI-7(15)	Software, Firmware, and Information Integrity | Code Authentication	high	design-checkable	partial	sp-system		High: code authentication
SI-8	Spam Protection	moderate	organisational		sp-corporate		
SI-8(2)	Spam Protection | Automatic Updates	moderate	organisational		sp-corporate		
SI-10	Information Input Validation	moderate	design-checkable	partial	sp-system		input validation at the edge
SI-11	Error Handling	moderate	organisational		sp-corporate		
SI-12	Information Management and Retention	low	design-checkable	partial	sp-system		retention/disposal per schedule
SI-16	Memory Protection	moderate	shared		sp-system+inherited		
SR-1	Policy and Procedures	low	organisational		sp-corporate		
SR-2	Supply Chain Risk Management Plan	low	organisational		sp-corporate		
SR-2(1)	Supply Chain Risk Management Plan | Establish SCRM Team	low	organisational		sp-corporate		
SR-3	Supply Chain Controls and Processes	low	organisational		sp-corporate		
SR-5	Acquisition Strategies, Tools, and Methods	low	organisational		sp-corporate		
SR-6	Supplier Assessments and Reviews	moderate	organisational		sp-corporate		
SR-8	Notification Agreements	low	organisational		sp-corporate		
SR-9	Tamper Resistance and Detection	high	shared		sp-system+inherited		AWS for its hardware; customer for its own components
SR-9(1)	Tamper Resistance and Detection | Multiple Stages of System Development Life Cycle	high	shared		sp-system+inherited		as SR-9
SR-10	Inspection of Systems or Components	low	shared		sp-system+inherited		AWS inspects hardware
SR-11	Component Authenticity	low	organisational		sp-corporate		
SR-11(1)	Component Authenticity | Anti-counterfeit Training	low	organisational		sp-corporate		
SR-11(2)	Component Authenticity | Configuration Control for Component Service and Repair	low	shared		sp-system+inherited		AWS for its hardware
SR-12	Component Disposal	low	shared		sp-system+inherited		AWS disposes hardware media; customer deletes data/keys
"""#)
}
