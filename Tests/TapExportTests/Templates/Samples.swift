/// Templates as people write them: comments, odd indents, short functions, both notations.
enum Samples {
  static let all: [(name: String, text: String)] = [
    ("shop.yaml", shop), ("jobs.json", jobs), ("loops.yml", loops), ("minified.json", minified), ("odd.yaml", odd),
  ]

  /// Lists without an indent, comments everywhere, a block of text.
  static let shop = """
    ---
    AWSTemplateFormatVersion: 2010-09-09   # a date that stays a text
    Description: >
      A shop:
      two lines in one

    Parameters:
      Stage: {Type: String, Default: dev, AllowedValues: [dev, prod]}   # in braces
      Cidr:
        Type: String
        Default: "10.0.0.0/16"

    Mappings:
      Sizes:
        dev: { Class: db.t4g.small }
        prod: { Class: db.r6g.large }
    Conditions:
      IsProd: !Equals [!Ref Stage, prod]

    Resources:
      # The jobs that wait.
      Jobs:
        Type: AWS::SQS::Queue
        DeletionPolicy: Retain
        Properties:
          QueueName: !Sub 'jobs-${Stage}'
          VisibilityTimeout: 30      # seconds
          SqsManagedSseEnabled: yes
          Tags:
          - Key: Owner
            Value: shop            # who pays
          - {Key: Stage, Value: !Ref Stage}

      Logs:
        Type: AWS::Logs::LogGroup
        Condition: IsProd
        Properties:
          LogGroupName: !Join ['/', ['', shop, !Ref 'AWS::StackName']]
          RetentionInDays: !If
            - IsProd
            - 365
            - 30

      Starter:
        Type: AWS::EC2::Instance
        DependsOn: [Jobs, Logs]
        Properties:
          ImageId: ami-0123456789abcdef0
          UserData:
            Fn::Base64: !Sub |
              #!/bin/bash
              # not a comment of the template
              echo "${Jobs.QueueName}"

              exit 0
          Tags: []
    Outputs:
      Url:
        Value: !GetAtt Jobs.QueueUrl
    # the end

    """

  static let jobs = """
    {
        "AWSTemplateFormatVersion" : "2010-09-09",
        "Metadata" : { "Note" : "kept \\u00e9 \\/ as it is" },
        "Resources" : {
            "Dead" : { "Type" : "AWS::SQS::Queue" },
            "Jobs" : {
                "Type" : "AWS::SQS::Queue",
                "Properties" : {
                    "RedrivePolicy" : {
                        "deadLetterTargetArn" : { "Fn::GetAtt" : [ "Dead", "Arn" ] },
                        "maxReceiveCount" : 5
                    },
                    "Tags" : [ { "Key" : "a", "Value" : "b" } ]
                }
            },
            "Topic" : { "Type" : "AWS::SNS::Topic", "Properties" : {} }
        }
    }

    """

  static let loops = """
    Transform:
      - AWS::LanguageExtensions
      - AWS::Serverless-2016-10-31
    Globals:
      Function: {Timeout: 3}
    Resources:
      Fn::ForEach::Topics:
        - Name
        - [Orders, Bills]
        - Topic${Name}:
            Type: AWS::SNS::Topic
      Hello:
        Type: AWS::Serverless::Function
        Properties:
          Handler: app.main
          Events:
            Api: {Type: Api, Properties: {Path: /, Method: get}}
      Thing:
        Type: Custom::Thing
        Properties:
          ServiceToken: !ImportValue things
    Parameters:
    """

  static let minified =
    #"{"Resources":{"A":{"Type":"AWS::SNS::Topic","Properties":{"TopicName":"a"}},"B":{"Type":"AWS::SQS::Queue"}}}"#

  /// CRLF, aliases, deep indents, letters outside ASCII, no end of line at the end.
  static let odd = [
    "Resources:", "    Öl: # Größe", "        Type: AWS::SNS::Topic", "        Properties: &same",
    "            DisplayName: \"größer \\u2028 als\"", "            TopicName: 'it''s'", "    Zweites:",
    "        Type: AWS::SNS::Topic", "        Properties: *same",
  ].joined(separator: "\r\n")
}
