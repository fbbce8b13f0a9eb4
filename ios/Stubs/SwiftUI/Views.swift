// Type-check-only stand-in for SwiftUI (the part the app uses): the views and what modifies them.
// No behaviour; Linux only; never shipped. Signatures follow Apple's documentation.
import Foundation
import UIKit

public struct Text: Primitive, Sendable, Equatable {
  public nonisolated init(_ key: LocalizedStringKey) {}
  @_disfavoredOverload public nonisolated init<S: StringProtocol>(_ content: S) {}
  public nonisolated init(verbatim content: String) {}
  public func foregroundStyle<S: ShapeStyle>(_ style: S) -> Text { self }
  public func font(_ font: Font?) -> Text { self }
  public func monospacedDigit() -> Text { self }
}

public struct Image: Primitive, Sendable, Equatable {
  public nonisolated init(systemName: String) {}
}

public struct Spacer: Primitive { public nonisolated init(minLength: CGFloat? = nil) {} }

public struct VStack<Content: View>: Primitive {
  public init(alignment: HorizontalAlignment = .center, spacing: CGFloat? = nil, @ViewBuilder content: () -> Content) {}
}
public struct HStack<Content: View>: Primitive {
  public init(alignment: VerticalAlignment = .center, spacing: CGFloat? = nil, @ViewBuilder content: () -> Content) {}
}
public struct ZStack<Content: View>: Primitive {
  public init(alignment: Alignment = .center, @ViewBuilder content: () -> Content) {}
}
public struct LazyVGrid<Content: View>: Primitive {
  public init(
    columns: [GridItem],
    alignment: HorizontalAlignment = .center,
    spacing: CGFloat? = nil,
    @ViewBuilder content: () -> Content
  ) {}
}
public struct Group<Content: View>: Primitive { public init(@ViewBuilder content: () -> Content) {} }
public struct ScrollView<Content: View>: Primitive { public init(@ViewBuilder content: () -> Content) {} }
public struct GeometryReader<Content: View>: Primitive {
  public init(@ViewBuilder content: @escaping (GeometryProxy) -> Content) {}
}
public struct TabView<SelectionValue: Hashable, Content: View>: Primitive {
  public init(selection: Binding<SelectionValue>?, @ViewBuilder content: () -> Content) {}
}

public struct ForEach<Data: RandomAccessCollection, ID: Hashable, Content> {
  /// For the stand-in of Charts.
  public init(stub: Void) {}
}
extension ForEach: View where Content: View { public var body: Never { fatalError() } }
extension ForEach where Content: View {
  public init(_ data: Data, id: KeyPath<Data.Element, ID>, @ViewBuilder content: @escaping (Data.Element) -> Content) {}
}
extension ForEach where Content: View, Data.Element: Identifiable, ID == Data.Element.ID {
  public init(_ data: Data, @ViewBuilder content: @escaping (Data.Element) -> Content) {}
}

public struct Label<Title: View, Icon: View>: Primitive {
  public init(@ViewBuilder title: () -> Title, @ViewBuilder icon: () -> Icon) {}
}
extension Label where Title == Text, Icon == Image {
  public init(_ titleKey: LocalizedStringKey, systemImage name: String) {}
  @_disfavoredOverload public init<S: StringProtocol>(_ title: S, systemImage name: String) {}
}

public struct Button<Label: View>: Primitive {
  public init(action: @escaping @MainActor () -> Void, @ViewBuilder label: () -> Label) {}
}

public struct ButtonStyleConfiguration {
  public struct Label: Primitive {}
  public let label: Label
  public let isPressed: Bool
}

@MainActor @preconcurrency public protocol ButtonStyle {
  associatedtype Body: View
  typealias Configuration = ButtonStyleConfiguration
  @ViewBuilder @MainActor @preconcurrency func makeBody(configuration: Self.Configuration) -> Self.Body
}

public protocol PrimitiveButtonStyle {}
public struct PlainButtonStyle: PrimitiveButtonStyle { public nonisolated init() {} }
extension PrimitiveButtonStyle where Self == PlainButtonStyle { public static var plain: PlainButtonStyle { .init() } }

public struct TextField<Label: View>: Primitive {
  public init(text: Binding<String>, prompt: Text? = nil, axis: Axis, @ViewBuilder label: () -> Label) {}
}

public struct Toggle<Label: View>: Primitive {
  public init(isOn: Binding<Bool>, @ViewBuilder label: () -> Label) {}
}

/// The system's sheet for a text that leaves the app by the person's hand.
public struct ShareLink<Label: View>: Primitive {
  public init(item: String, subject: Text? = nil, message: Text? = nil, @ViewBuilder label: () -> Label) {}
}

public struct DatePickerComponents: OptionSet, Sendable {
  public let rawValue: UInt
  public init(rawValue: UInt) { self.rawValue = rawValue }
  public static let hourAndMinute = Self(rawValue: 1)
  public static let date = Self(rawValue: 2)
}
public struct DatePicker<Label: View>: Primitive {
  public init(
    selection: Binding<Date>,
    displayedComponents: DatePickerComponents = [.hourAndMinute, .date],
    @ViewBuilder label: () -> Label
  ) {}
}
public protocol DatePickerStyle {}
public struct WheelDatePickerStyle: DatePickerStyle { public nonisolated init() {} }
extension DatePickerStyle where Self == WheelDatePickerStyle {
  public static var wheel: WheelDatePickerStyle { .init() }
}

public struct SecureField<Label: View>: Primitive {
  public init(text: Binding<String>, prompt: Text? = nil, @ViewBuilder label: () -> Label) {}
}
public struct LazyVStack<Content: View>: Primitive {
  public init(alignment: HorizontalAlignment = .center, spacing: CGFloat? = nil, @ViewBuilder content: () -> Content) {}
}
public struct List<Content: View>: Primitive { public init(@ViewBuilder content: () -> Content) {} }
public struct Section<Parent: View, Content: View>: Primitive {
  public init(@ViewBuilder content: () -> Content, @ViewBuilder header: () -> Parent) {}
}
public protocol ListStyle {}
public struct PlainListStyle: ListStyle { public nonisolated init() {} }
extension ListStyle where Self == PlainListStyle { public static var plain: PlainListStyle { .init() } }

@MainActor @preconcurrency public protocol ViewModifier {
  associatedtype Body: View
  typealias Content = Piece
  @ViewBuilder @MainActor @preconcurrency func body(content: Self.Content) -> Self.Body
}

// MARK: What modifies them

extension View {
  // Layout
  public func padding(_ edges: Edge.Set = .all, _ length: CGFloat? = nil) -> some View { Piece() }
  public func padding(_ length: CGFloat) -> some View { Piece() }
  public func frame(width: CGFloat? = nil, height: CGFloat? = nil, alignment: Alignment = .center) -> some View {
    Piece()
  }
  public func frame(
    minWidth: CGFloat? = nil,
    idealWidth: CGFloat? = nil,
    maxWidth: CGFloat? = nil,
    minHeight: CGFloat? = nil,
    idealHeight: CGFloat? = nil,
    maxHeight: CGFloat? = nil,
    alignment: Alignment = .center
  ) -> some View { Piece() }
  public func ignoresSafeArea() -> some View { Piece() }
  public func contentShape<S: Shape>(_ shape: S) -> some View { Piece() }
  public func id<ID: Hashable>(_ id: ID) -> some View { Piece() }

  public func offset(x: CGFloat = 0, y: CGFloat = 0) -> some View { Piece() }
  public func modifier<M: ViewModifier>(_ modifier: M) -> some View { Piece() }

  // Looks
  public func font(_ font: Font?) -> some View { Piece() }
  public func monospacedDigit() -> some View { Piece() }
  public func multilineTextAlignment(_ alignment: TextAlignment) -> some View { Piece() }
  public func minimumScaleFactor(_ factor: CGFloat) -> some View { Piece() }
  public func lineLimit(_ number: Int?) -> some View { Piece() }
  public func lineLimit(_ limit: ClosedRange<Int>) -> some View { Piece() }
  public func foregroundStyle<S: ShapeStyle>(_ style: S) -> some View { Piece() }
  public func tint(_ tint: Color?) -> some View { Piece() }
  public func opacity(_ opacity: Double) -> some View { Piece() }
  public func colorMultiply(_ color: Color) -> some View { Piece() }
  public func preferredColorScheme(_ colorScheme: ColorScheme?) -> some View { Piece() }
  public func background<S: ShapeStyle>(_ style: S) -> some View { Piece() }
  @_disfavoredOverload public func background<V: View>(_ background: V, alignment: Alignment = .center) -> some View {
    Piece()
  }
  public func background<S: ShapeStyle, T: Shape>(_ style: S, in shape: T) -> some View { Piece() }
  public func overlay<V: View>(alignment: Alignment = .center, @ViewBuilder content: () -> V) -> some View { Piece() }
  public func statusBarHidden(_ hidden: Bool = true) -> some View { Piece() }
  public func persistentSystemOverlays(_ visibility: Visibility) -> some View { Piece() }
  public func transaction(_ transform: @escaping (inout Transaction) -> Void) -> some View { Piece() }

  // Controls
  public func buttonStyle<S: ButtonStyle>(_ style: S) -> some View { Piece() }
  public func buttonStyle<S: PrimitiveButtonStyle>(_ style: S) -> some View { Piece() }
  public func datePickerStyle<S: DatePickerStyle>(_ style: S) -> some View { Piece() }
  public func labelsHidden() -> some View { Piece() }
  public func disabled(_ disabled: Bool) -> some View { Piece() }
  public func tag<V: Hashable>(_ tag: V) -> some View { Piece() }
  public func tabItem<V: View>(@ViewBuilder _ label: () -> V) -> some View { Piece() }
  public func sensoryFeedback<T: Equatable>(_ feedback: SensoryFeedback, trigger: T) -> some View { Piece() }

  public func focused(_ condition: FocusState<Bool>.Binding) -> some View { Piece() }
  public func keyboardType(_ type: UIKeyboardType) -> some View { Piece() }
  public func textInputAutocapitalization(_ autocapitalization: TextInputAutocapitalization?) -> some View { Piece() }
  public func autocorrectionDisabled(_ disable: Bool = true) -> some View { Piece() }
  public func listStyle<S: ListStyle>(_ style: S) -> some View { Piece() }
  public func listRowBackground<V: View>(_ view: V?) -> some View { Piece() }
  public func scrollContentBackground(_ visibility: Visibility) -> some View { Piece() }

  // Presentation
  public func sheet<Content: View>(
    isPresented: Binding<Bool>,
    onDismiss: (() -> Void)? = nil,
    @ViewBuilder content: @escaping () -> Content
  ) -> some View { Piece() }
  public func sheet<Item: Identifiable, Content: View>(
    item: Binding<Item?>,
    onDismiss: (() -> Void)? = nil,
    @ViewBuilder content: @escaping (Item) -> Content
  ) -> some View { Piece() }
  public func presentationBackground<S: ShapeStyle>(_ style: S) -> some View { Piece() }
  public func interactiveDismissDisabled(_ isDisabled: Bool = true) -> some View { Piece() }

  // Life
  public func task(
    priority: TaskPriority = .userInitiated,
    @_inheritActorContext _ action: @escaping @Sendable () async -> Void
  ) -> some View { Piece() }
  public func task<T: Equatable>(
    id value: T,
    priority: TaskPriority = .userInitiated,
    @_inheritActorContext _ action: @escaping @Sendable () async -> Void
  ) -> some View { Piece() }
  public func onAppear(perform action: (() -> Void)? = nil) -> some View { Piece() }
  public func onDisappear(perform action: (() -> Void)? = nil) -> some View { Piece() }
  public func environment<V>(_ keyPath: WritableKeyPath<EnvironmentValues, V>, _ value: V) -> some View { Piece() }

  // Accessibility
  public func accessibilityLabel(_ label: Text) -> some View { Piece() }
  public func accessibilityValue(_ value: Text) -> some View { Piece() }
  public func accessibilityHint(_ hint: Text) -> some View { Piece() }
  public func accessibilityIdentifier(_ identifier: String) -> some View { Piece() }
  public func accessibilityHidden(_ hidden: Bool) -> some View { Piece() }
  public func accessibilityAddTraits(_ traits: AccessibilityTraits) -> some View { Piece() }
  public func accessibilityElement(children: AccessibilityChildBehavior = .ignore) -> some View { Piece() }
}
