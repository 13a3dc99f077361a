// swift-format-ignore-file
// One literal is one table, so neither its file nor its lines keep to the usual limits.
// Written by .ci/embed-facts: change the source and run it, not this file.

extension FactTable {
  /// AWS regions against AWS's FedRAMP boundaries, 2026-11-21; the country follows from the region's name.
  /// Columns: id, partition, name, DNS suffix, boundary, level, U.S. jurisdiction, country, note, confidence.
  static let regions = FactTable(
    name: "regions", lines: 40, digest: 0x9a513912ccdc4b36,
    text: #"""
af-south-1	aws	Africa (Cape Town)	amazonaws.com			no	ZA	outside the FedRAMP boundary	high
ap-east-1	aws	Asia Pacific (Hong Kong)	amazonaws.com			no	HK	outside the FedRAMP boundary	high
ap-east-2	aws	Asia Pacific (Taipei)	amazonaws.com			no	TW	outside the FedRAMP boundary	high
ap-northeast-1	aws	Asia Pacific (Tokyo)	amazonaws.com			no	JP	outside the FedRAMP boundary	high
ap-northeast-2	aws	Asia Pacific (Seoul)	amazonaws.com			no	KR	outside the FedRAMP boundary	high
ap-northeast-3	aws	Asia Pacific (Osaka)	amazonaws.com			no	JP	outside the FedRAMP boundary	high
ap-south-1	aws	Asia Pacific (Mumbai)	amazonaws.com			no	IN	outside the FedRAMP boundary	high
ap-south-2	aws	Asia Pacific (Hyderabad)	amazonaws.com			no	IN	outside the FedRAMP boundary	high
ap-southeast-1	aws	Asia Pacific (Singapore)	amazonaws.com			no	SG	outside the FedRAMP boundary	high
ap-southeast-2	aws	Asia Pacific (Sydney)	amazonaws.com			no	AU	outside the FedRAMP boundary	high
ap-southeast-3	aws	Asia Pacific (Jakarta)	amazonaws.com			no	ID	outside the FedRAMP boundary	high
ap-southeast-4	aws	Asia Pacific (Melbourne)	amazonaws.com			no	AU	outside the FedRAMP boundary	high
ap-southeast-5	aws	Asia Pacific (Malaysia)	amazonaws.com			no	MY	outside the FedRAMP boundary	high
ap-southeast-6	aws	Asia Pacific (New Zealand)	amazonaws.com			no	NZ	outside the FedRAMP boundary	high
ap-southeast-7	aws	Asia Pacific (Thailand)	amazonaws.com			no	TH	outside the FedRAMP boundary	high
ca-central-1	aws	Canada (Central)	amazonaws.com			no	CA	outside the FedRAMP boundary; Canadian residency would be here (CCCS/ITSG-33), not FedRAMP	high
ca-west-1	aws	Canada West (Calgary)	amazonaws.com			no	CA	outside the FedRAMP boundary; Canadian residency would be here (CCCS/ITSG-33), not FedRAMP	high
eu-central-1	aws	Europe (Frankfurt)	amazonaws.com			no	DE	outside the FedRAMP boundary	high
eu-central-2	aws	Europe (Zurich)	amazonaws.com			no	CH	outside the FedRAMP boundary	high
eu-north-1	aws	Europe (Stockholm)	amazonaws.com			no	SE	outside the FedRAMP boundary	high
eu-south-1	aws	Europe (Milan)	amazonaws.com			no	IT	outside the FedRAMP boundary	high
eu-south-2	aws	Europe (Spain)	amazonaws.com			no	ES	outside the FedRAMP boundary	high
eu-west-1	aws	Europe (Ireland)	amazonaws.com			no	IE	outside the FedRAMP boundary	high
eu-west-2	aws	Europe (London)	amazonaws.com			no	GB	outside the FedRAMP boundary; seed 003 asks for it	high
eu-west-3	aws	Europe (Paris)	amazonaws.com			no	FR	outside the FedRAMP boundary	high
il-central-1	aws	Israel (Tel Aviv)	amazonaws.com			no	IL	outside the FedRAMP boundary	high
me-central-1	aws	Middle East (UAE)	amazonaws.com			no	AE	outside the FedRAMP boundary	high
me-south-1	aws	Middle East (Bahrain)	amazonaws.com			no	BH	outside the FedRAMP boundary	high
mx-central-1	aws	Mexico (Central)	amazonaws.com			no	MX	outside the FedRAMP boundary	high
sa-east-1	aws	South America (Sao Paulo)	amazonaws.com			no	BR	outside the FedRAMP boundary	high
us-east-1	aws	US East (N. Virginia)	amazonaws.com	AWS US East/West	Moderate	yes	US	High not available here	high
us-east-2	aws	US East (Ohio)	amazonaws.com	AWS US East/West	Moderate	yes	US	High not available here	high
us-west-1	aws	US West (N. California)	amazonaws.com	AWS US East/West	Moderate	yes	US	High not available here	high
us-west-2	aws	US West (Oregon)	amazonaws.com	AWS US East/West	Moderate	yes	US	High not available here	high
us-gov-east-1	aws-us-gov	AWS GovCloud (US-East)	amazonaws.com	AWS GovCloud (US)	High	yes	US	ARN prefix arn:aws-us-gov; separate accounts	high
us-gov-west-1	aws-us-gov	AWS GovCloud (US-West)	amazonaws.com	AWS GovCloud (US)	High	yes	US	ARN prefix arn:aws-us-gov; separate accounts	high
us-iso-east-1	aws-iso	US ISO East	c2s.ic.gov			yes	US	not FedRAMP: ICD 503 / DoD SRG IL6	medium
us-iso-west-1	aws-iso	US ISO WEST	c2s.ic.gov			yes	US	not FedRAMP: ICD 503 / DoD SRG IL6	medium
us-isob-east-1	aws-iso-b	US ISOB East (Ohio)	sc2s.sgov.gov			yes	US	not FedRAMP: ICD 503 / DoD SRG IL6	medium
us-isob-west-1	aws-iso-b	US ISOB West	sc2s.sgov.gov			yes	US	not FedRAMP: ICD 503 / DoD SRG IL6	medium
"""#)
}
