// swift-tools-version: 6.0
// Linux only: type-checks the app's SwiftUI sources, in Swift 6 mode, against stand-ins for Apple's frameworks. It finds
// misspelt names, wrong types and data races as far as the stand-ins agree with Apple's own; Xcode has the last word.
import PackageDescription

let package = Package(
  name: "TypeCheck",
  dependencies: [.package(name: "Stillnight", path: "..")],
  targets: [
    .target(name: "UIKit", path: "Stubs/UIKit"),
    .target(name: "UniformTypeIdentifiers", path: "Stubs/UniformTypeIdentifiers"),
    .target(name: "Security", path: "Stubs/Security"),
    .target(name: "SwiftUI", dependencies: ["UIKit", "UniformTypeIdentifiers"], path: "Stubs/SwiftUI"),
    .target(name: "Charts", dependencies: ["SwiftUI"], path: "Stubs/Charts"),
    .target(name: "UserNotifications", path: "Stubs/UserNotifications"),
    .target(name: "BackgroundTasks", path: "Stubs/BackgroundTasks"),
    .target(
      name: "StillnightApp",
      dependencies: [
        "SwiftUI", "Charts", "UIKit", "UserNotifications", "BackgroundTasks", "Security",
        "UniformTypeIdentifiers",
        .product(name: "StillnightCore", package: "Stillnight"),
        .product(name: "StillnightKit", package: "Stillnight"),
      ],
      path: "StillnightApp",
      exclude: [
        "Info.plist", "StillnightApp.entitlements", "PrivacyInfo.xcprivacy", "Assets.xcassets", "en.lproj", "de.lproj",
      ],
      swiftSettings: [.swiftLanguageMode(.v6), .unsafeFlags(["-parse-as-library"])]
    ),
  ]
)
