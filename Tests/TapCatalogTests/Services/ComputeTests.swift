import TapModel
import Testing

@testable import TapCatalog

/// The small mechanisms behind containers, functions and APIs.
@Suite struct ComputeTests {
  @Test func daysOfTheCalendar() {
    #expect(Day.text(0) == "1970-01-01")
    #expect(Day.text(-1) == "1969-12-31")
    #expect(Day.text(951_782_400) == "2000-02-29")
    #expect(Day.text(1_795_305_600) == "2026-11-22")
  }

  @Test func wildcardsOfIAM() {
    #expect(Glob.matches("ecr:Batch*", "ecr:BatchGetImage"))
    #expect(Glob.matches("*", ""))
    #expect(Glob.matches("a*b*c", "aXbYbZc"))
    #expect(Glob.matches("s?s", "sqs"))
    #expect(!Glob.matches("s?s", "ss"))
    #expect(!Glob.matches("ecr:Get*", "ecr:BatchGetImage"))
  }

  @Test func sizesOfFargate() {
    #expect(FargateSize.amount("1024", unit: "vcpu") == 1024)
    #expect(FargateSize.amount(".5 vCPU", unit: "vcpu") == 512)
    #expect(FargateSize.amount("2 GB", unit: "gb") == 2048)
    #expect(FargateSize.amount("much", unit: "gb") == nil)
    let everyCPU = FargateCPU.allCases.map { Int($0.rawValue) ?? 0 }
    #expect(Set(everyCPU) == Set(FargateSize.memory.keys))
  }

  @Test func routesBecomePathsParentsFirst() {
    let table = RouteTable(["GET /metrics/{id}", "POST /metrics", "GET /metrics/{id}", "/"])
    #expect(table.paths == [["metrics"], ["metrics", "{id}"]])
    #expect(table.routes.map(\.role) == ["MethodGetMetricsId", "MethodPostMetrics", "MethodAny"])
    #expect(table.routes.map(\.pattern) == ["metrics/*", "metrics", ""])
  }

  @Test func anyChangeOfRoutesChangesTheDeployment() {
    let one = RouteTable(["GET /metrics"]).digest(["AWS_IAM"])
    #expect(one == RouteTable(["GET /metrics"]).digest(["AWS_IAM"]))
    #expect(one != RouteTable(["GET /metrics", "POST /metrics"]).digest(["AWS_IAM"]))
    #expect(one != RouteTable(["GET /metrics"]).digest(["NONE"]))
    #expect(one.count == 16)
  }

  @Test func variablesAreReadBack() throws {
    let binding = Binding.pairs("Task/Environment")
    guard case .mapped(let put, let take) = binding.form else {
      Issue.record("no mapped binding")
      return
    }
    let map: JSON = ["ENVIRONMENT": "${EnvironmentSuffix}", "STREAM": "monitoring-${EnvironmentSuffix}", "PLAIN": "x"]
    let list = try #require(put(map))
    #expect(list.array?.first == ["Name": "ENVIRONMENT", "Value": ["Ref": "EnvironmentSuffix"]])
    #expect(take(list) == map)
    #expect(take(nil) == [:])
    #expect(take([["Name": "X", "Value": ["Fn::GetAtt": ["A", "Arn"]]]]) == nil)
  }

  @Test func namesThatHoldSecrets() {
    #expect(SecretLike.name("DB_PASSWORD"))
    #expect(SecretLike.name("apiKey"))
    #expect(!SecretLike.name("DB_SECRET_ARN"))
    #expect(!SecretLike.name("KINESIS_STREAM"))
  }
}
