//! Records and enums of the plan, declared for the boundary.

use stillnight_core as core;

pub use core::plan::{
    Adherence, Anchor, BloodDraw, Compound, Days, Item, ItemEntry, ItemKind, OwnParty, OwnSpacing, PlanItem, PlanScreen,
    RelaxationLine, Routine, Schedule, SoftSpacing, Strength, StrengthUnit, Substance, Template, TemplateGroup,
    TemplateGroupKind, TimetableConflict, TimetableLine, TimetableScreen, Timing, TitrationStep, UsualIntake, Window,
};
use core::time::{CivilDate, CivilTime, Instant};

/// What kind of thing an item is.
#[uniffi::remote(Enum)]
pub enum ItemKind {
    /// A supplement, such as iron.
    Supplement,
    /// A prescribed medicine.
    Medicine,
    /// Something one does, such as stretching.
    Practice,
    /// A blood draw: made by `App::plan_blood_draw`, which pauses iron before it.
    BloodDraw,
}

/// On which civil dates an item is due.
#[uniffi::remote(Enum)]
pub enum Days {
    /// Every day.
    EveryDay,
    /// Every `days` days, counted from `from`; 2 is every other day.
    EveryNDays {
        /// Days from one dose to the next, 2–365.
        days: i32,
        /// A date on which it is due.
        from: CivilDate,
    },
    /// On these days of the week, 1 (Monday) to 7 (Sunday).
    Weekdays {
        /// ISO 8601 weekday numbers.
        days: Vec<i32>,
    },
    /// A course of `on` days, a break of `off` days, and so on.
    OnOff {
        /// Days of the course, 1–365.
        on: i32,
        /// Days of the break, 1–365.
        off: i32,
        /// First day of a course.
        from: CivilDate,
    },
    /// On one date only.
    Once {
        /// Which.
        date: CivilDate,
    },
}

/// How far from its anchor a dose may be moved, in minutes: before it if negative. Both ends included.
#[uniffi::remote(Record)]
pub struct Window {
    /// Earliest, −720 to 720.
    pub from: i32,
    /// Latest, not before `from`.
    pub to: i32,
}

/// At what time of such a date.
#[uniffi::remote(Enum)]
pub enum Timing {
    /// At these wall-clock times, wherever the person is.
    At {
        /// One to twelve times of day.
        times: Vec<CivilTime>,
    },
    /// At these wall-clock times of one zone, wherever the person is: as it would be at home.
    AtHome {
        /// One to twelve times of day.
        times: Vec<CivilTime>,
        /// IANA name of the zone; empty for the zone the phone is in when this is saved.
        zone: String,
    },
    /// This long before the person's bedtime; the date is that of the evening.
    BeforeBed {
        /// Minutes, 0–720.
        minutes: i32,
    },
    /// This long after the person's usual waking.
    AfterWaking {
        /// Minutes, 0–720.
        minutes: i32,
    },
    /// So many minutes from an anchor, perhaps with a window in which the timetable may place it.
    Anchored {
        /// What it is relative to.
        anchor: Anchor,
        /// Minutes after it, before it if negative; −720 to 720, inside the window if there is one.
        minutes: i32,
        /// Where the timetable may move it; without one it stays at `minutes`.
        window: Option<Window>,
    },
}

/// How an item repeats. There is no silent default: the person reads the sentence before saving.
#[uniffi::remote(Enum)]
pub enum Schedule {
    /// By its own rule.
    Own {
        /// Which dates.
        days: Days,
        /// Which times.
        timing: Timing,
    },
    /// Whenever another item is due, in the same reminder.
    With {
        /// Id of the other item, which has a rule of its own.
        item: String,
    },
    /// By elapsed time alone, whatever clocks and zones do: every so many minutes from an instant.
    Elapsed {
        /// Minutes from one dose to the next, 60–4320.
        minutes: i32,
        /// When the first is due.
        from: Instant,
    },
    /// When the person needs it: never due, never missed.
    AsNeeded {
        /// Minutes to wait after a dose, 1–4320, if there is such a limit.
        gap_minutes: Option<i32>,
        /// Most doses within 24 hours, 1–24, if there is such a limit.
        daily_max: Option<i32>,
    },
}

/// What a timing is relative to.
#[uniffi::remote(Enum)]
pub enum Anchor {
    /// Going to bed.
    Bedtime,
    /// Waking up.
    Waking,
    /// Breakfast.
    Breakfast,
    /// Lunch.
    Lunch,
    /// Dinner.
    Dinner,
}

/// A drink or food the person usually has, which keeps apart from something in a plan.
#[uniffi::remote(Record)]
pub struct UsualIntake {
    /// When.
    pub time: CivilTime,
    /// Coffee, tea, dairy or eggs.
    pub substance: Substance,
}

/// The fixed points of the person's day.
#[uniffi::remote(Record)]
pub struct Routine {
    /// Usual bedtime: 12:00–23:59 is the evening's date, 00:00–11:59 the next.
    pub bedtime: CivilTime,
    /// Usual waking.
    pub waking: CivilTime,
    /// Bedtime of each evening, Monday to Sunday, where they differ; empty when every evening has `Routine::bedtime`.
    #[uniffi(default = [])]
    pub evenings: Vec<CivilTime>,
    /// Breakfast; `None` until the person says, then half an hour after waking is assumed.
    #[uniffi(default = None)]
    pub breakfast: Option<CivilTime>,
    /// Lunch; `None` until the person says, then 12:30 is assumed.
    #[uniffi(default = None)]
    pub lunch: Option<CivilTime>,
    /// Dinner; `None` until the person says, then 18:30 is assumed.
    #[uniffi(default = None)]
    pub dinner: Option<CivilTime>,
    /// The usual coffee, tea, dairy and eggs, by time.
    #[uniffi(default = [])]
    pub usual: Vec<UsualIntake>,
}

/// What spacing rules speak of.
#[uniffi::remote(Enum)]
pub enum Substance {
    /// Iron by mouth, in any compound.
    Iron,
    /// Iron by vein. No spacing rule speaks of it; blood tests are read with it in mind.
    IronByVein,
    /// Vitamin C.
    VitaminC,
    /// Magnesium, in any compound.
    Magnesium,
    /// Calcium.
    Calcium,
    /// An antacid with aluminium, calcium or magnesium.
    Antacid,
    /// Zinc.
    Zinc,
    /// Vitamin D.
    VitaminD,
    /// Levothyroxine.
    Levothyroxine,
    /// Levodopa, with its companions.
    Levodopa,
    /// Entacapone.
    Entacapone,
    /// An antibiotic of the tetracyclines.
    Tetracycline,
    /// An antibiotic of the quinolones.
    Quinolone,
    /// A bisphosphonate.
    Bisphosphonate,
    /// A medicine that lowers stomach acid for long.
    ProtonPumpInhibitor,
    /// Gabapentin.
    Gabapentin,
    /// Coffee, also decaffeinated.
    Coffee,
    /// Black or green tea.
    Tea,
    /// Milk, yoghurt, cheese.
    Dairy,
    /// Eggs.
    Eggs,
}

/// A chemical form of iron or magnesium, of which the catalogue knows how much is the element.
#[uniffi::remote(Enum)]
pub enum Compound {
    /// Iron(II) sulfate, with its water.
    FerrousSulfate,
    /// Iron(II) sulfate, dried.
    FerrousSulfateDried,
    /// Iron(II) gluconate.
    FerrousGluconate,
    /// Iron(II) fumarate.
    FerrousFumarate,
    /// Magnesium bisglycinate.
    MagnesiumGlycinate,
    /// Magnesium citrate.
    MagnesiumCitrate,
    /// Magnesium malate.
    MagnesiumMalate,
    /// Magnesium threonate.
    MagnesiumThreonate,
    /// Magnesium oxide.
    MagnesiumOxide,
}

/// Unit of a strength.
#[uniffi::remote(Enum)]
pub enum StrengthUnit {
    /// Milligrams.
    Milligram,
    /// Micrograms.
    Microgram,
    /// Grams.
    Gram,
    /// International units.
    InternationalUnit,
    /// Millilitres.
    Millilitre,
}

/// How much one piece holds, as its label says.
#[uniffi::remote(Record)]
pub struct Strength {
    /// Thousandths of the unit: 325 mg are 325000; 1 to 1,000,000,000.
    pub amount: i64,
    /// The unit.
    pub unit: StrengthUnit,
}

/// A dose that holds from a date on, as when one starts low and goes up.
#[uniffi::remote(Record)]
pub struct TitrationStep {
    /// First date it holds.
    pub from: CivilDate,
    /// Dose in the person's words, such as "300 mg"; not empty, at most 80 characters.
    pub dose: String,
    /// Thousandths of a piece, 1–100,000; `None` if the number of pieces stays.
    pub pieces: Option<i32>,
}

/// What a person enters for an item.
#[uniffi::remote(Record)]
pub struct ItemEntry {
    /// Name, 1–80 characters.
    pub name: String,
    /// Dose in the person's words, such as "65 mg"; may be empty, at most 80 characters.
    pub dose: String,
    /// What kind of thing.
    pub kind: ItemKind,
    /// How it repeats.
    pub schedule: Schedule,
    /// Own words, at most 2,000 characters.
    pub note: String,
    /// What one piece of it is, in the person's words, such as "tablet"; may be empty, at most 80 characters.
    #[uniffi(default = "")]
    pub form: String,
    /// What is in it, as far as spacing rules know it; at most 8.
    #[uniffi(default = [])]
    pub substances: Vec<Substance>,
    /// Its chemical form, from which the elemental amount follows.
    #[uniffi(default = None)]
    pub compound: Option<Compound>,
    /// How much one piece holds.
    #[uniffi(default = None)]
    pub strength: Option<Strength>,
    /// Thousandths of a piece that one dose is: 1500 is one and a half. 1–100,000.
    #[uniffi(default = None)]
    pub pieces: Option<i32>,
    /// Doses that hold from later dates on, at most 20, by date.
    #[uniffi(default = [])]
    pub steps: Vec<TitrationStep>,
}

/// An item of the plan.
#[uniffi::remote(Record)]
pub struct Item {
    /// UUIDv7.
    pub id: String,
    /// As entered; the schedule is the one that holds now.
    pub entry: ItemEntry,
    /// Since when it is in the plan.
    pub since: Instant,
}

/// An item as the plan screen shows it.
#[uniffi::remote(Record)]
pub struct PlanItem {
    /// The item.
    pub item: Item,
    /// "Iron 65 mg".
    pub title: String,
    /// "Every other day, 09:00, wherever you are".
    pub sentence: String,
    /// When the next dose is due, if any is.
    pub next: Option<Instant>,
    /// "Next: tomorrow, 09:00", or empty.
    pub next_words: String,
    /// Whether it is taken as needed: offered to be recorded, never reminded of.
    pub as_needed: bool,
    /// Whether it is paused now.
    pub paused: bool,
    /// "Paused until Mon 30 Nov", or empty.
    pub paused_words: String,
    /// "1.5 tablets of 200 mg: 45 mg of iron", as far as it is known; or empty.
    pub product_words: String,
    /// "From Mon 30 Nov: 300 mg", the next step of a titration; or empty.
    pub step_words: String,
    /// Thousandths of a piece that are left, if the person counts them.
    pub left: Option<i64>,
    /// "24 tablets left, until Sat 12 Dec", or empty.
    pub stock_words: String,
    /// "Taken 12 of 14 in the last 4 weeks", or empty while there is nothing to count.
    pub adherence_words: String,
    /// What to ask a clinician about, in one line for a list: "65 mg of iron on a day you take it: ask a clinician."; or empty.
    pub caution: String,
    /// What to ask a clinician about, each with its source; empty for nothing.
    pub cautions: Vec<String>,
}

/// All the plan screen needs.
#[uniffi::remote(Record)]
pub struct PlanScreen {
    /// Items in the order they were added; without blood draws that are over.
    pub items: Vec<PlanItem>,
    /// The routine that holds now.
    pub routine: Routine,
    /// What a person with RLS often takes and is not in the plan yet, ready to be added. Source in each note.
    pub suggestions: Vec<ItemEntry>,
}

/// The doses of an item over a range of dates.
#[uniffi::remote(Record)]
pub struct Adherence {
    /// Doses that came due and were settled: the other three together.
    pub due: i64,
    /// Taken, at whatever time.
    pub taken: i64,
    /// Skipped on purpose.
    pub skipped: i64,
    /// Not answered within four hours.
    pub missed: i64,
    /// "Taken 12 of 14", or empty while nothing was due.
    pub words: String,
}

/// A blood draw, planned or past.
#[uniffi::remote(Record)]
pub struct BloodDraw {
    /// Id of its item in the plan.
    pub id: String,
    /// When blood is drawn.
    pub at: Instant,
    /// From when on no iron is taken.
    pub no_iron_from: Instant,
    /// When iron was last taken before it, as far as the plan knows.
    pub last_iron: Option<Instant>,
    /// Whether no iron was taken in the 24 hours before, as far as the plan knows; `None` before the draw.
    pub prepared: Option<bool>,
    /// "Fri 27 Nov, 08:00. No iron from Thu 26 Nov, 08:00."
    pub words: String,
}

/// Under which heading a template stands, in the order they are shown.
#[uniffi::remote(Enum)]
pub enum TemplateGroupKind {
    /// Iron and what goes with it.
    Iron,
    /// Magnesium in its forms.
    Magnesium,
    /// Vitamins.
    Vitamins,
    /// The evening routine, anchored to bedtime.
    Evening,
    /// What else helps in the evening.
    EveningMore,
    /// Habits of the day.
    Day,
    /// Courses over weeks.
    Course,
}

/// A template as the plan offers it.
#[uniffi::remote(Record)]
pub struct Template {
    /// What would be added; its note has the source.
    pub entry: ItemEntry,
    /// "Every day, 45 min before bed".
    pub sentence: String,
    /// How, and when better not.
    pub about: String,
    /// "RLS self-care guides (2026)".
    pub source: String,
    /// Whether an item of this name is in the plan already.
    pub in_plan: bool,
}

/// The templates under one heading.
#[uniffi::remote(Record)]
pub struct TemplateGroup {
    /// Which.
    pub kind: TemplateGroupKind,
    /// The heading.
    pub title: String,
    /// Its templates.
    pub templates: Vec<Template>,
}

/// One side of such a rule.
#[uniffi::remote(Enum)]
pub enum OwnParty {
    /// Whatever contains it.
    Substance {
        /// Which.
        substance: Substance,
    },
    /// One item of the plan.
    Item {
        /// Its id.
        item: String,
    },
}

/// A gap the person set.
#[uniffi::remote(Record)]
pub struct OwnSpacing {
    /// UUIDv7; empty for one that is not saved yet.
    pub id: String,
    /// One side.
    pub first: OwnParty,
    /// The other side.
    pub second: OwnParty,
    /// Minutes between them, 5–720.
    pub minutes: i32,
    /// Whether only the second after the first needs the gap.
    pub one_way: bool,
    /// "Zinc and Thyroxine: 2 h apart". Empty in what is to be saved.
    pub words: String,
}

/// A dose, or doses taken together, at its time of the day.
#[uniffi::remote(Record)]
pub struct TimetableLine {
    /// Id of the item.
    pub item: String,
    /// "Iron 65 mg and Vitamin C 100 mg".
    pub title: String,
    /// When it is best.
    pub at: Instant,
    /// That time as the person's clock shows it.
    pub time_words: String,
    /// Whether that is another time than the plan has.
    pub moves: bool,
    /// "Until now 22:15", or that it is so on this day alone, or on other days otherwise; else empty.
    pub moves_words: String,
    /// Whether it was taken: a fact the rest of the day is arranged around.
    pub taken: bool,
    /// Why at that time, each a sentence.
    pub reasons: Vec<String>,
}

/// One change that would make a timetable possible.
#[uniffi::remote(Record)]
pub struct RelaxationLine {
    /// "Take magnesium with dinner instead, at 18:30".
    pub words: String,
    /// "Move magnesium to 18:30": what the app would do; empty if it can't. Of a prescribed medicine the person asks first, and changes it.
    pub action: String,
    /// Whether the app can make it: `App::relax` with its place in the list.
    pub can_apply: bool,
}

/// Why there is no timetable.
#[uniffi::remote(Record)]
pub struct TimetableConflict {
    /// "Gabapentin and magnesium can't both be at bedtime".
    pub words: String,
    /// The rules that can't all be kept, each a sentence with its source.
    pub rules: Vec<String>,
    /// The smallest changes that would help, smallest first.
    pub relaxations: Vec<RelaxationLine>,
}

/// The timetable of a day.
#[uniffi::remote(Record)]
pub struct TimetableScreen {
    /// Which day.
    pub date: CivilDate,
    /// "Today", "Fri 27 Nov".
    pub title: String,
    /// What the timetable does, in a sentence: never empty.
    pub words: String,
    /// Doses by time; those of the plan as it is while there is a conflict.
    pub lines: Vec<TimetableLine>,
    /// Whether applying it would move something for good.
    pub moves: bool,
    /// Why there is no timetable, if there is none.
    pub conflict: Option<TimetableConflict>,
    /// What no time helps against: "Iron with a stomach-acid medicine: ask a clinician".
    pub flags: Vec<String>,
    /// The person's own rules.
    pub own_rules: Vec<OwnSpacing>,
    /// The catalogue's rules that are kept where possible, and that the person may do without.
    pub soft_rules: Vec<SoftSpacing>,
}

/// A rule of the catalogue that is kept where possible.
#[uniffi::remote(Record)]
pub struct SoftSpacing {
    /// The row's id.
    pub id: String,
    /// "Iron: 1 h before a meal, or 2 h after".
    pub words: String,
    /// Where that is from.
    pub source: String,
    /// Whether it is kept.
    pub kept: bool,
}
