// Type-check-only stand-in for SwiftUI (the part the app uses): colours, fonts, shapes, layout.
// No behaviour; Linux only; never shipped. Signatures follow Apple's documentation.
import Foundation
import UIKit

public struct LocalizedStringKey: ExpressibleByStringInterpolation, Sendable {
  public init(stringLiteral value: String) {}
  public init(_ value: String) {}
}

public protocol ShapeStyle: Sendable {}

public struct Color: Primitive, ShapeStyle, Hashable {
  public enum RGBColorSpace: Sendable { case sRGB, sRGBLinear, displayP3 }
  public static let black = Color()
  public static let clear = Color()
  nonisolated init() {}
  public nonisolated init(
    _ colorSpace: RGBColorSpace = .sRGB,
    red: Double,
    green: Double,
    blue: Double,
    opacity: Double = 1
  ) {}
}
extension ShapeStyle where Self == Color {
  public static var black: Color { Color() }
  public static var clear: Color { Color() }
}

extension UIColor {
  public convenience init(_ color: Color) { self.init() }
}

public struct Font: Hashable, Sendable {
  public enum Weight: Sendable { case regular, medium, semibold, bold }
  public static let body = Font()
  public static let headline = Font()
  public static let subheadline = Font()
  public static let title = Font()
  public static let title2 = Font()
  public static let title3 = Font()
  public static let largeTitle = Font()
  public func bold() -> Font { self }
  public func weight(_ weight: Weight) -> Font { self }
}

public struct Alignment: Sendable {
  public static let center = Self()
  public static let leading = Self()
  public static let topLeading = Self()
  public static let bottom = Self()
  public static let bottomLeading = Self()
}
public struct TextInputAutocapitalization: Sendable {
  public static var never: TextInputAutocapitalization { .init() }
}
public enum HorizontalAlignment: Sendable { case leading, center, trailing }
public enum VerticalAlignment: Sendable { case top, center, bottom, firstTextBaseline }
public enum TextAlignment: Sendable { case leading, center, trailing }
public enum Axis: Sendable { case horizontal, vertical }
public enum Visibility: Sendable { case automatic, visible, hidden }

public enum Edge: Sendable {
  public struct Set: OptionSet, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    public static let top = Set(rawValue: 1)
    public static let leading = Set(rawValue: 2)
    public static let bottom = Set(rawValue: 4)
    public static let trailing = Set(rawValue: 8)
    public static let horizontal: Set = [.leading, .trailing]
    public static let vertical: Set = [.top, .bottom]
    public static let all: Set = [.top, .leading, .bottom, .trailing]
  }
}

public struct ButtonRole: Sendable {
  public static let destructive = Self()
  public static let cancel = Self()
}

public struct UnitPoint: Sendable {
  public static let topLeading = Self()
}

public struct AccessibilityTraits: SetAlgebra, Sendable {
  public typealias ArrayLiteralElement = AccessibilityTraits
  public init() {}
  public static let isHeader = Self()
  public static let isSelected = Self()
  public static let isButton = Self()
  public func contains(_ member: Self) -> Bool { false }
  public mutating func insert(_ new: Self) -> (inserted: Bool, memberAfterInsert: Self) { (true, new) }
  public mutating func remove(_ member: Self) -> Self? { nil }
  public mutating func update(with new: Self) -> Self? { nil }
  public func union(_ other: Self) -> Self { self }
  public func intersection(_ other: Self) -> Self { self }
  public func symmetricDifference(_ other: Self) -> Self { self }
  public mutating func formUnion(_ other: Self) {}
  public mutating func formIntersection(_ other: Self) {}
  public mutating func formSymmetricDifference(_ other: Self) {}
}

public struct AccessibilityChildBehavior: Sendable {
  public static let ignore = Self()
  public static let contain = Self()
  public static let combine = Self()
}

public struct SensoryFeedback: Equatable, Sendable {
  public static let impact = Self()
  public static let success = Self()
}

// MARK: Shapes

public protocol Shape: Sendable, View {}
public struct Circle: Shape, Primitive { public nonisolated init() {} }
public struct Rectangle: Shape, Primitive { public nonisolated init() {} }
public struct RoundedRectangle: Shape, Primitive { public nonisolated init(cornerRadius: CGFloat) {} }
extension Shape {
  public func fill<S: ShapeStyle>(_ content: S) -> some View { Piece() }
  public func stroke<S: ShapeStyle>(_ content: S, lineWidth: CGFloat = 1) -> some View { Piece() }
}

// MARK: Layout

public struct ProposedViewSize: Equatable, Sendable {
  public var width: CGFloat?
  public var height: CGFloat?
  public static let unspecified = ProposedViewSize(width: nil, height: nil)
  public init(width: CGFloat?, height: CGFloat?) {
    self.width = width
    self.height = height
  }
  public init(_ size: CGSize) { self.init(width: size.width, height: size.height) }
}

public struct LayoutSubview: Equatable {
  public func sizeThatFits(_ proposal: ProposedViewSize) -> CGSize { .zero }
  public func place(at position: CGPoint, anchor: UnitPoint = .topLeading, proposal: ProposedViewSize) {}
}

public struct LayoutSubviews: RandomAccessCollection, Equatable {
  public var startIndex: Int { 0 }
  public var endIndex: Int { 0 }
  public subscript(index: Int) -> LayoutSubview { LayoutSubview() }
}

public protocol Layout: Sendable {
  associatedtype Cache = Void
  typealias Subviews = LayoutSubviews
  func sizeThatFits(proposal: ProposedViewSize, subviews: Subviews, cache: inout Cache) -> CGSize
  func placeSubviews(in bounds: CGRect, proposal: ProposedViewSize, subviews: Subviews, cache: inout Cache)
}
extension Layout {
  @MainActor @preconcurrency public func callAsFunction<V: View>(@ViewBuilder _ content: () -> V) -> some View {
    Piece()
  }
}

public struct GridItem: Sendable {
  public enum Size: Sendable {
    case fixed(CGFloat)
    case flexible(minimum: CGFloat = 10, maximum: CGFloat = .infinity)
  }
  public init(_ size: Size = .flexible(), spacing: CGFloat? = nil, alignment: Alignment? = nil) {}
}

public struct GeometryProxy {
  public var size: CGSize { .zero }
}
