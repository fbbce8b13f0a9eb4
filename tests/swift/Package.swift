// swift-tools-version: 6.0
// The Swift runner of the scenarios, over the generated Swift and the shipped FoundationDevice. Generated/ holds the glue
// that `cargo run -p stillnight-tests --bin reference -- swift` writes: Swift can't build a record by reflection.
import PackageDescription

let package = Package(
  name: "StillnightScenarios",
  platforms: [.macOS(.v14)],
  dependencies: [.package(name: "Stillnight", path: "../../ios")],
  targets: [
    .executableTarget(
      name: "scenarios",
      dependencies: [
        .product(name: "StillnightCore", package: "Stillnight"),
        .product(name: "StillnightKit", package: "Stillnight"),
      ],
      path: ".",
      exclude: [".gitignore"],
      sources: ["Sources", "Generated"],
      swiftSettings: [.swiftLanguageMode(.v5)]
    )
  ]
)
