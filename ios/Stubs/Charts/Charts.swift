// Type-check-only stand-in for Swift Charts (the part the app uses). No behaviour; Linux only; never shipped.
@_exported import SwiftUI

public protocol Plottable {}
extension Double: Plottable {}
extension Int: Plottable {}
extension String: Plottable {}
extension Date: Plottable {}

public struct PlottableValue<Value: Plottable> {
  public static func value(_ labelKey: LocalizedStringKey, _ value: Value) -> PlottableValue<Value> { .init() }
  @_disfavoredOverload
  public static func value<S: StringProtocol>(_ label: S, _ value: Value) -> PlottableValue<Value> { .init() }
}

public struct MarkDimension: Sendable {
  public static func fixed(_ value: CGFloat) -> MarkDimension { .init() }
  public static let automatic = MarkDimension()
}

@MainActor @preconcurrency public protocol ChartContent {}
public struct ChartPiece: ChartContent {}
public struct BuilderConditional<A: ChartContent, B: ChartContent>: ChartContent {}
extension Optional: ChartContent where Wrapped: ChartContent {}

@resultBuilder public enum ChartContentBuilder {
  public static func buildExpression<C: ChartContent>(_ content: C) -> C { content }
  public static func buildBlock<C: ChartContent>(_ content: C) -> C { content }
  @_disfavoredOverload
  public static func buildBlock<each C: ChartContent>(_ content: repeat each C) -> some ChartContent { ChartPiece() }
  public static func buildIf<C: ChartContent>(_ content: C?) -> C? { content }
  public static func buildEither<A: ChartContent, B: ChartContent>(first: A) -> BuilderConditional<A, B> { .init() }
  public static func buildEither<A: ChartContent, B: ChartContent>(second: B) -> BuilderConditional<A, B> { .init() }
}

public struct BarMark: ChartContent {
  public init<X: Plottable, Y: Plottable>(
    x: PlottableValue<X>,
    y: PlottableValue<Y>,
    width: MarkDimension = .automatic
  ) {}
}

public struct PointMark: ChartContent {
  public init<X: Plottable, Y: Plottable>(x: PlottableValue<X>, y: PlottableValue<Y>) {}
}

public struct LineMark: ChartContent {
  public init<X: Plottable, Y: Plottable, S: Plottable>(
    x: PlottableValue<X>,
    y: PlottableValue<Y>,
    series: PlottableValue<S>
  ) {}
}

public struct RuleMark: ChartContent {
  public init<Y: Plottable>(y: PlottableValue<Y>) {}
}

public struct RectangleMark: ChartContent {
  public init<X: Plottable, Y: Plottable>(
    xStart: PlottableValue<X>,
    xEnd: PlottableValue<X>,
    yStart: PlottableValue<Y>,
    yEnd: PlottableValue<Y>
  ) {}
}

public struct StrokeStyle: Sendable {
  public init(lineWidth: CGFloat = 1, dash: [CGFloat] = []) {}
}

extension ChartContent {
  public func lineStyle(_ style: StrokeStyle) -> some ChartContent { ChartPiece() }
  public func opacity(_ opacity: Double) -> some ChartContent { ChartPiece() }
  public func foregroundStyle<S: ShapeStyle>(_ style: S) -> some ChartContent { ChartPiece() }
  public func cornerRadius(_ radius: CGFloat) -> some ChartContent { ChartPiece() }
  public func symbol<V: View>(@ViewBuilder symbol: () -> V) -> some ChartContent { ChartPiece() }
}

public struct Chart<Content: ChartContent>: Primitive {
  public init(@ChartContentBuilder content: () -> Content) {}
  public init<Data: RandomAccessCollection, C: ChartContent>(
    _ data: Data,
    @ChartContentBuilder content: @escaping (Data.Element) -> C
  ) where Content == ForEach<Data, Data.Element.ID, C>, Data.Element: Identifiable {}
}

extension ForEach: ChartContent where Content: ChartContent {}
extension ForEach where Content: ChartContent {
  public init(
    _ data: Data,
    id: KeyPath<Data.Element, ID>,
    @ChartContentBuilder content: @escaping (Data.Element) -> Content
  ) { self.init(stub: ()) }
}
extension ForEach where Content: ChartContent, Data.Element: Identifiable, ID == Data.Element.ID {
  public init(_ data: Data, @ChartContentBuilder content: @escaping (Data.Element) -> Content) {
    self.init(stub: ())
  }
}

@MainActor @preconcurrency public protocol AxisContent {}
@MainActor @preconcurrency public protocol AxisMark {}
public struct AxisPiece: AxisMark {}
extension Optional: AxisMark where Wrapped: AxisMark {}

@resultBuilder public enum AxisContentBuilder {
  public static func buildBlock<C: AxisContent>(_ content: C) -> C { content }
}

@resultBuilder public enum AxisMarkBuilder {
  public static func buildBlock<each C: AxisMark>(_ content: repeat each C) -> some AxisMark { AxisPiece() }
}

public struct AxisValue {
  public func `as`<P: Plottable>(_ type: P.Type) -> P? { nil }
}

public struct AxisMarkPosition: Sendable {
  public static let automatic = Self()
  public static let leading = Self()
}

public struct AxisMarks<Content: AxisMark>: AxisContent {
  public init<Value: Plottable>(
    position: AxisMarkPosition = .automatic,
    values: [Value],
    @AxisMarkBuilder content: @escaping (AxisValue) -> Content
  ) {}
}

public struct AxisGridLine: AxisMark { public init() {} }

public struct AxisValueLabel<Content: View>: AxisMark {
  public init(@ViewBuilder content: () -> Content) {}
}
extension AxisMarks {
  public init(
    position: AxisMarkPosition = .automatic,
    @AxisMarkBuilder content: @escaping (AxisValue) -> Content
  ) {}
}

extension AxisValueLabel where Content == EmptyView { public init() {} }

extension AxisMark {
  public func foregroundStyle<S: ShapeStyle>(_ style: S) -> some AxisMark { AxisPiece() }
  public func font(_ font: Font) -> some AxisMark { AxisPiece() }
}

extension View {
  public func chartXScale<Bound: Plottable & Comparable>(domain: ClosedRange<Bound>) -> some View { Piece() }
  public func chartYScale<Bound: Plottable & Comparable>(domain: ClosedRange<Bound>) -> some View { Piece() }
  public func chartXAxis<C: AxisContent>(@AxisContentBuilder content: () -> C) -> some View { Piece() }
  public func chartYAxis<C: AxisContent>(@AxisContentBuilder content: () -> C) -> some View { Piece() }
}
