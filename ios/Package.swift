// swift-tools-version: 6.0
// The iOS side of Stillnight without its screens: the generated bindings and all logic above them. On Linux it links
// the Rust library that cargo built (STILLNIGHT_LIB_DIR, or ../target/debug), so that `swift test` runs against the
// real core; on Apple's systems it takes the same library as an xcframework, made by build-xcframework.sh.
import Foundation
import PackageDescription

#if os(Linux)
  let environment = ProcessInfo.processInfo.environment
  let libraryFolder = environment["STILLNIGHT_LIB_DIR"] ?? "\(Context.packageDirectory)/../target/debug"
  let ffi: Target = .systemLibrary(name: "StillnightCoreFFI", path: "Generated/StillnightCoreFFI")
  let link: [LinkerSetting] = [
    .unsafeFlags(["-use-ld=lld", "-L\(libraryFolder)", "-Xlinker", "-rpath", "-Xlinker", libraryFolder]),
    .linkedLibrary("stillnight"),
  ]
#else
  let ffi: Target = .binaryTarget(name: "StillnightCoreFFI", path: "Generated/StillnightCore.xcframework")
  let link: [LinkerSetting] = []
#endif

let package = Package(
  name: "Stillnight",
  platforms: [.iOS(.v17), .macOS(.v14)],
  products: [
    .library(name: "StillnightCore", targets: ["StillnightCore"]),
    .library(name: "StillnightKit", targets: ["StillnightKit"]),
  ],
  targets: [
    ffi,
    // Generated code: it is not written for Swift 6's concurrency checks.
    .target(
      name: "StillnightCore",
      dependencies: ["StillnightCoreFFI"],
      path: "Generated/StillnightCore",
      swiftSettings: [.swiftLanguageMode(.v5)],
      linkerSettings: link
    ),
    .target(
      name: "StillnightKit",
      dependencies: ["StillnightCore"],
      path: "StillnightKit",
      swiftSettings: [.swiftLanguageMode(.v6)]
    ),
    .testTarget(
      name: "StillnightKitTests",
      dependencies: ["StillnightKit"],
      path: "Tests/StillnightKitTests",
      swiftSettings: [.swiftLanguageMode(.v6)]
    ),
  ]
)
