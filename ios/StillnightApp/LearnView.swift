// Learn: what may help, with its evidence, what to read, and iron in food. Cards, texts and sums are the core's.
import StillnightCore
import StillnightKit
import SwiftUI

struct LearnView: View {
  let app: AppModel
  @Environment(\.words) private var words

  private var learn: LearnModel { app.learn }

  var body: some View {
    MorePageFrame(app: app, title: words["learn-title"]) {
      if let screen = learn.screen {
        Title(words["learn-remedies"])
        ForEach(screen.groups, id: \.kind) { LearnGroupView(learn: learn, group: $0) }
        NavigationLink {
          FoodsView(app: app)
        } label: {
          Leading(title: words["foods-title"], text: "", sign: "fork.knife")
        }
        .buttonStyle(.plain)
        .accessibilityIdentifier("open-foods")
        Title(words["learn-topics"])
        ForEach(screen.topics, id: \.id) { topic in
          Card {
            Unfolding(title: topic.title, text: "", open: learn.open == topic.id, id: "topic-" + topic.id) {
              learn.unfold(topic.id)
            }
            if learn.open == topic.id {
              Text(verbatim: topic.text)
              Quiet(topic.source)
            }
          }
        }
      }
    }
    .task(id: app.plan.screen) { await learn.load() }
  }
}

/// The cards under one heading, folded.
private struct LearnGroupView: View {
  let learn: LearnModel
  let group: LearnGroup
  @State private var open = false

  var body: some View {
    Opening(title: group.title, open: $open, id: "learn-" + kebab(group.kind)) {
      ForEach(group.cards, id: \.id) { LearnCardView(learn: learn, card: $0) }
    }
    if !open { Quiet(group.cards.map(\.title).joined(separator: ", ")) }
  }
}

/// A remedy: what it is and how strong the evidence is; unfolded, the rest.
private struct LearnCardView: View {
  let learn: LearnModel
  let card: LearnCard
  @Environment(\.palette) private var palette
  @Environment(\.words) private var words

  private var open: Bool { learn.open == card.id }

  var body: some View {
    Card {
      Unfolding(title: card.title, text: card.evidenceWords, open: open, id: "remedy-" + card.id) {
        learn.unfold(card.id)
      }
      if open { unfolded }
    }
  }

  @ViewBuilder private var unfolded: some View {
    if let note = card.note { AttentionLine(text: note) }
    if !card.how.isEmpty { Part(words["learn-how"]) { Text(verbatim: card.how) } }
    if !card.when.isEmpty { Part(words["learn-when"]) { Text(verbatim: card.when) } }
    ForEach(card.cautions, id: \.self) { AttentionLine(text: $0) }
    if !card.source.isEmpty { Quiet(card.source) }
    if learn.isInPlan(card) {
      Label {
        Text(verbatim: words["learn-added"])
      } icon: {
        Image(systemName: "checkmark")
      }
      .accessibilityElement(children: .combine)
      .accessibilityIdentifier("added-" + card.id)
    } else if card.template != nil {
      CallButton(words["learn-add"]) { await learn.add(card) }
        .buttonStyle(.action(.side, height: Target.tonight, wide: true))
        .accessibilityLabel(Text(verbatim: words["learn-add"] + ": " + card.title))
        .accessibilityIdentifier("add-" + card.id)
    }
  }
}

/// A heading with a line under it, that unfolds the rest of its card.
private struct Unfolding: View {
  let title: String
  let text: String
  let open: Bool
  let id: String
  let toggle: @MainActor () -> Void

  var body: some View {
    Button(action: toggle) {
      HStack(spacing: Space.between) {
        VStack(alignment: .leading, spacing: 4) {
          Text(verbatim: title).font(.headline)
          if !text.isEmpty { Quiet(text) }
        }
        Spacer(minLength: 0)
        Image(systemName: open ? "chevron.up" : "chevron.down").accessibilityHidden(true)
      }
      .frame(minHeight: Target.least)
      .contentShape(Rectangle())
    }
    .buttonStyle(.plain)
    .accessibilityElement(children: .combine)
    .accessibilityIdentifier(id)
  }
}

/// Iron in food: quarters of a portion up and down, and what they add up to.
struct FoodsView: View {
  let app: AppModel
  @State private var foods: FoodsModel
  @Environment(\.palette) private var palette
  @Environment(\.words) private var words

  init(app: AppModel) {
    self.app = app
    _foods = State(initialValue: app.guidance.foods())
  }

  var body: some View {
    VStack(spacing: 0) {
      MorePageFrame(app: app, title: words["foods-title"]) {
        ForEach(foods.foods, id: \.id) { row($0) }
        SourcesFolded(sources: foods.foods.map(\.source), id: "foods-sources")
      }
      if let sum = foods.sum, !foods.quarters.isEmpty { total(sum) }
    }
    .task { await foods.load() }
  }

  /// What it adds up to, in sight while the list scrolls.
  private func total(_ sum: IronSum) -> some View {
    VStack(alignment: .leading, spacing: 4) {
      Text(verbatim: sum.words).font(.headline)
      if !sum.remark.isEmpty { Quiet(sum.remark) }
    }
    .padding(Space.margin)
    .frame(maxWidth: .infinity, alignment: .leading)
    .background(Color(palette.raised))
    .accessibilityElement(children: .combine)
    .accessibilityIdentifier("iron-sum")
    .task(id: sum) { AccessibilityNotification.Announcement(sum.words).post() }
  }

  private func row(_ food: FoodChoice) -> some View {
    Card {
      Text(verbatim: food.name).font(.headline)
      Quiet(food.portion)
      Quiet(food.iron)
      HStack(spacing: 4) {
        step("minus", food, words["foods-portion-less"], "-less") { await foods.less(food) }
        Text(verbatim: foods.portions(food)).font(.title3).monospacedDigit().frame(minWidth: 56)
          .accessibilityIdentifier("food-" + food.id)
        step("plus", food, words["foods-portion-more"], "-more") { await foods.more(food) }
      }
    }
    .accessibilityElement(children: .contain)
  }

  private func step(
    _ sign: String,
    _ food: FoodChoice,
    _ spoken: String,
    _ end: String,
    _ call: @escaping @MainActor () async -> Void
  ) -> some View {
    CallButton(call) {
      Image(systemName: sign).font(.title3).frame(width: Target.tonight, height: Target.tonight)
        .contentShape(Rectangle())
    }
    .buttonStyle(.plain)
    .accessibilityLabel(Text(verbatim: food.name + ": " + spoken))
    .accessibilityIdentifier("food-" + food.id + end)
  }
}
