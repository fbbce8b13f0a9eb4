# Every word Stillnight shows, in English. Messages without arguments are labels that a shell gets as one map.
# Keys: area-thing. Fields, errors and enum values have prefixes of their own.

## App
app-name = Stillnight
not-medical-advice = Stillnight is a diary, not medical advice. It can't tell you what is wrong or what to take. Talk to your doctor.

## Numbers, inside sentences
number-decimal = .
number-group = ,

## Clock and calendar, inside sentences
clock-am = AM
clock-pm = PM
day = { $weekday } { $day } { $month }
day-today = today
day-tomorrow = tomorrow
day-yesterday = yesterday
weekday-short-1 = Mon
weekday-short-2 = Tue
weekday-short-3 = Wed
weekday-short-4 = Thu
weekday-short-5 = Fri
weekday-short-6 = Sat
weekday-short-7 = Sun
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
day-year = { $day } { $year }
month-year = { $month } { $year }
list-and = { $rest } and { $last }
duration-hours = { $hours } h
duration-minutes = { $minutes } min

## Sentences about the night (core)
status-night = { $duration } since bed, { $count ->
    [0] no episode tonight
    [one] 1 episode tonight
   *[other] { $count } episodes tonight
}
status-morning = Last night: { $count ->
    [0] no episode
    [one] 1 episode
   *[other] { $count } episodes
}
status-day = { $duration } until bed{ $count ->
    [0] {""}
    [one] , 1 episode so far
   *[other] , { $count } episodes so far
}
running-since = Going on since { $time }
recorded-at = Recorded, { $time }
recorded-changed = Saved
recorded-ended = Over. It lasted { $duration }
recorded-deleted = Deleted
recorded-night = Saved: { $words }
morning-title = Night of { $day }
morning-naps = { $count ->
    [one] A nap that day: { $duration }
   *[other] { $count } naps that day: { $duration }
}
morning-episodes = { $count ->
    [0] no episode
    [one] 1 episode
   *[other] { $count } episodes
}

## Sentences about the plan (core)
schedule-every-day = Every day
schedule-every-other-day = Every other day
schedule-every-n-days = Every { $days } days
schedule-weekdays = { $days }
schedule-with = With { $item }: { $schedule }
schedule-with-ended = With an item that has no times now: nothing reminds you of it
timing-at = { $times }, wherever you are
schedule-elapsed = Every { $duration }, day and night, whatever the clock says
schedule-on-off = { $on } { $on ->
    [one] day
   *[other] days
} on, { $off } { $off ->
    [one] day
   *[other] days
} off
schedule-once = Once, { $day }
schedule-as-needed = As needed
schedule-gap = at least { $duration } apart
schedule-most = at most { $count } in 24 hours
timing-at-home = { $times }, { $place } time
timing-after-bed = { $duration } after bedtime
timing-before-waking = { $duration } before you wake up
timing-at-meal = at { $meal }
timing-before-meal = { $duration } before { $meal }
timing-after-meal = { $duration } after { $meal }
timing-window = { $timing } (it may move from { $from } to { $to })
meal-breakfast = breakfast
meal-lunch = lunch
meal-dinner = dinner
reason-meal = { $sentence }. Your { $meal } is at { $time }.
timing-at-bedtime = at bedtime
timing-before-bed = { $duration } before bed
timing-at-waking = when you wake up
timing-after-waking = { $duration } after waking
reason-plain = { $sentence }.
reason-set = { $count ->
    [one] { $sentence }. You set this time.
   *[other] { $sentence }. You set these times.
}
reason-iron = { $reason } Iron is taken up best on an empty stomach, { $duration } apart from coffee, tea, dairy and eggs.
reason-bedtime = { $sentence }. Your bedtime is { $time }.
reason-evenings = { $sentence }. Your bedtime depends on the evening.
reason-waking = { $sentence }. You usually wake at { $time }.
next-dose = Next: { $day }, { $time }

## Suggestions for the plan (core)
suggestion-iron-name = Iron
suggestion-iron-note = Ask your doctor for a blood test (ferritin and TSAT) before you take iron, and about the dose: 65 mg is more than most people need each day. Best on an empty stomach. Every other day, more of each dose is taken up. Sources: Silber, Mayo Clin Proc 2021; Stoffel, 2017.
suggestion-vitamin-c-name = Vitamin C
suggestion-vitamin-c-note = Taken with iron, it helps the body take the iron up. Source: Silber, Mayo Clin Proc 2021.
suggestion-magnesium-name = Magnesium glycinate
suggestion-magnesium-note = Start low. Ask a clinician first if your kidneys are weak. Often taken 30 to 90 minutes before bed. Source: self-care articles on RLS; the evidence is thin.

## Reminders and doses (core)
dose-upcoming = upcoming
dose-due = due
dose-snoozed = snoozed until { $time }
dose-taken = taken
dose-taken-at = taken { $time }
dose-skipped = skipped
dose-missed = missed
reminder-body = { $time } · { $reason }
reminder-body-missed = Missed at { $time }. You can still answer.
reminder-channel = Reminders
reminder-channel-about = When something in your plan is due
reminder-private = Something in your plan is due
reminder-open-title = Please open Stillnight
reminder-open-body = So that your reminders go on.
answered-taken = Taken: { $items }
answered-skipped = Skipped: { $items }
answered-snoozed = I'll ask again at { $time }: { $items }
answered-already = Already noted: { $items }
answered-withdrawn = Taken back: { $items }
dose-skipped-because = skipped: { $reason }
skip-side-effect = it did not agree with me
skip-ran-out = none left
skip-unwell = I was ill
skip-not-needed = not needed
skip-not-at-hand = not at hand
skip-advised = a clinician said so
skip-other = another reason
day-and-time = { $day }, { $time }
intake-recorded = Noted: { $item }, { $time }
warning-gap = Last one: { $last }. The { $duration } are up: { $time }.
warning-daily = That would be more than { $most } in 24 hours. From { $time } on there is room for one.

## What is in an item, what is left, how it was taken (core)
# The usual words for one piece, so that what a person typed can be said in the number of its count.
form-tablet = { $count ->
    [one] tablet
   *[other] tablets
}
form-capsule = { $count ->
    [one] capsule
   *[other] capsules
}
form-softgel = { $count ->
    [one] softgel
   *[other] softgels
}
form-pill = { $count ->
    [one] pill
   *[other] pills
}
form-lozenge = { $count ->
    [one] lozenge
   *[other] lozenges
}
form-gummy = { $count ->
    [one] gummy
   *[other] gummies
}
form-sachet = { $count ->
    [one] sachet
   *[other] sachets
}
form-scoop = { $count ->
    [one] scoop
   *[other] scoops
}
form-spoon = { $count ->
    [one] spoonful
   *[other] spoonfuls
}
form-drop = { $count ->
    [one] drop
   *[other] drops
}
form-spray = { $count ->
    [one] spray
   *[other] sprays
}
form-puff = { $count ->
    [one] puff
   *[other] puffs
}
form-patch = { $count ->
    [one] patch
   *[other] patches
}
form-ampoule = { $count ->
    [one] ampoule
   *[other] ampoules
}
form-piece = { $count ->
    [one] piece
   *[other] pieces
}
form-count = { $pieces } { $form }
# Any other word stays as it was typed.
form-count-own = { $pieces } × { $form }
element-iron = iron
element-magnesium = magnesium
product = { $pieces } of { $amount } { $unit }
product-elemental = { $product }: { $mg } mg of { $element }
caution-iron = { $daily ->
    [1] { $mg } mg of iron a day is above { $most } mg, the upper level for daily use. Take so much only with a clinician.
   *[other] { $mg } mg of iron on a day you take it is above { $most } mg, the upper level for daily use. Take so much only with a clinician.
}
caution-iron-short = { $daily ->
    [1] { $mg } mg of iron a day: only with a clinician.
   *[other] { $mg } mg of iron on a day you take it: only with a clinician.
}
caution-magnesium = { $daily ->
    [1] { $mg } mg of magnesium a day is above { $most } mg, the upper level for supplements. Ask a clinician first, above all with weak kidneys.
   *[other] { $mg } mg of magnesium on a day you take it is above { $most } mg, the upper level for supplements. Ask a clinician first, above all with weak kidneys.
}
caution-magnesium-short = { $daily ->
    [1] { $mg } mg of magnesium a day: ask a clinician first.
   *[other] { $mg } mg of magnesium on a day you take it: ask a clinician first.
}
caution-source = { $caution } Source: { $source }.
# A dose is only written down; how much of it is the element is not known.
caution-as-written = { $caution } The dose counts as you wrote it: if that is the whole compound, the element in it is less.
# There are several items of one element.
caution-together = { $caution } That is everything of it in your plan on one day.
item-paused = Paused until you go on
item-ended = { $item } is no longer in the plan. What you took stays in the diary.
item-paused-until = Paused until { $day }
item-step = From { $day }: { $dose }
stock-left = { $pieces } left
stock-until = { $pieces } left, until { $day }
adherence = Taken { $taken } of { $due }
adherence-lately = Taken { $taken } of { $due } in the last 4 weeks

## Spacing (core)
substance-iron = Iron
substance-iron-by-vein = Iron by vein
substance-vitamin-c = Vitamin C
substance-magnesium = Magnesium
substance-calcium = Calcium
substance-antacid = Antacid
substance-zinc = Zinc
substance-vitamin-d = Vitamin D
substance-levothyroxine = Levothyroxine
substance-levodopa = Levodopa
substance-entacapone = Entacapone
substance-tetracycline = Tetracycline antibiotic
substance-quinolone = Quinolone antibiotic
substance-bisphosphonate = Bisphosphonate
substance-proton-pump-inhibitor = Stomach-acid medicine (PPI)
substance-gabapentin = Gabapentin
substance-coffee = Coffee
substance-tea = Tea
substance-dairy = Dairy
substance-eggs = Eggs
own-spacing = { $first } and { $second }: { $duration } apart
own-spacing-after = { $second } at least { $duration } after { $first }
spacing-before = { $second } at least { $duration } before { $first }
spacing-around = { $second } { $before } before { $first }, or { $after } after
spacing-together = { $second } together with { $first }
spacing-flag = { $second } and { $first }: ask a clinician
spacing-meal = a meal
spacing-meal-with-fat = a meal with fat

timetable-moves = These times keep everything apart that should be.
timetable-moves-most = These times keep apart what has to be. What else would be good did not fit everywhere: it says so below.
timetable-fine = The plan keeps everything apart that should be.
timetable-fine-most = The plan keeps apart what has to be. What else would be good did not fit everywhere: it says so below.
timetable-empty = Nothing to take on this day.
timetable-in-conflict = There is no time for everything on this day. Here is why, and what would work.
timetable-too-hard = This day has too much in it to find the best times. The times are those of your plan.
dose-made-room = { $item } comes at { $time } now.
timetable-until-now = Was { $time }
# It is so on this day alone, because of what was taken, missed or put off.
timetable-this-day = On this day only. Your plan has { $time }
# On a day with a bedtime of its own, or when today is late, what would be taken over is not what is shown.
timetable-other-days = On other days { $time } instead of { $from }
timetable-rule = { $rule } Source: { $source }
timetable-conflict-words = In each other's way: { $doses }

## Blood draws (core)
blood-draw-name = Blood draw
blood-draw-note = No iron for 24 hours before, and come in the morning: then ferritin and TSAT can be trusted. Ask whether to come without breakfast. Source: AASM guideline, J Clin Sleep Med 2025.
blood-draw-planned = { $when }. No iron from { $from }; those reminders pause by themselves.
blood-draw-prepared = { $when }. No iron in the 24 hours before.
blood-draw-unprepared = { $when }. Iron was taken in the 24 hours before: the result may be too high. Tell the person who reads it.

## The reminder health check (core)
health-fine = Reminders work on this phone.
health-not-fine = Something may keep reminders from coming.
health-notifications = Notifications are allowed.
health-no-notifications = Notifications are off. No reminder can be shown.
health-allow = Allow notifications
health-exact = Exact alarms are allowed.
health-inexact = Exact alarms are off. Reminders may come some minutes late.
health-allow-exact = Allow exact alarms
health-battery-free = The battery saver leaves Stillnight alone.
health-battery-saved = The battery saver may hold reminders back.
health-battery-settings = Open battery settings
health-pending = { $count ->
    [0] The phone holds no reminder.
    [one] The phone holds 1 reminder.
   *[other] The phone holds { $count } reminders.
}
health-fired = Every reminder of the last days came on time.
health-not-fired = Some reminders did not come on time.
health-not-shown = { $item }, { $when }: not shown
health-late = { $item }, { $when }: { $duration } late
health-last-planned = Next planned: { $when }
health-last-fired = Last shown: { $when }
health-last-followed = Last asked again: { $when }
health-last-answered = Last answered: { $when }
health-last-refilled = Last filled up: { $when }, { $count } held
test-alarm-title = Test reminder
test-alarm-body = This is how a reminder comes. Asked for { $time }.
test-alarm-about = A test reminder comes in one minute. Put the phone down and wait.
test-alarm-waiting = The test reminder comes at { $time }. Put the phone down and wait.
test-alarm-lost = The test reminder of { $time } did not come. Look at the lines above.
test-alarm-came = The test reminder of { $time } came on time.
test-alarm-came-late = The test reminder of { $time } came { $duration } late.
test-alarm-answered = The test worked.

## Templates (core)
templates-iron = Iron
templates-magnesium = Magnesium
templates-vitamins = Vitamins
templates-evening = Evening routine
templates-evening-more = More for the evening
templates-day = Habits of the day
templates-course = Over some weeks
template-iron = Iron
template-iron-note = Ask for a blood test first (ferritin and TSAT), and about the dose: 65 mg is more than most people need each day. On an empty stomach, every other day. Not if TSAT is 45 percent or more.
template-vitamin-c = Vitamin C
template-vitamin-c-note = Taken with iron, it helps the body take the iron up.
template-magnesium-glycinate = Magnesium glycinate
template-magnesium-glycinate-note = Start low, go up by a step each week if you like. Ask a clinician first if your kidneys are weak. More than 350 mg a day only with a clinician. The evidence is thin.
template-magnesium-citrate = Magnesium citrate
template-magnesium-citrate-note = With the evening meal. It can loosen the bowels. Ask a clinician first if your kidneys are weak. More than 350 mg a day only with a clinician. The evidence is thin.
template-magnesium-malate = Magnesium malate
template-magnesium-malate-note = Half of the day's dose: the other half at bedtime is an item of its own, the next one here. Ask a clinician first if your kidneys are weak. More than 350 mg a day only with a clinician. The evidence is thin.
template-magnesium-malate-bedtime = Magnesium malate at bedtime
template-magnesium-malate-bedtime-note = The other half of the day's dose; the first half is with dinner. Both are 400 mg, more than 350 mg a day: only with a clinician. Not within two hours before gabapentin.
template-magnesium-threonate = Magnesium threonate
template-magnesium-threonate-note = Two hours before sleep. Ask a clinician first if your kidneys are weak. More than 350 mg a day only with a clinician. The evidence is thin.
template-magnesium-topical = Magnesium on the skin
template-magnesium-topical-note = Rubbed into the legs. Not on broken skin. How much gets through the skin is not known.
template-vitamin-d = Vitamin D
template-vitamin-d-note = With a meal that has some fat. Ask for a blood test and for your dose; the guides aim at 40 to 60 ng/mL.
template-legs-warm = Legs warm
template-legs-warm-note = A blanket or warm trousers from early evening on.
template-socks = Compression socks on
template-socks-note = 15 to 20 mmHg. Not with poor blood flow in the legs; ask first if you have diabetes.
template-stretching = Stretching
template-stretching-note = Calves and thighs; hold each for 30 seconds. Then turn each ankle slowly, both ways.
template-warm-bath = Warm bath
template-warm-bath-note = 40 to 42 °C for 15 to 20 minutes, then a cool room. Not that warm with heart trouble or numb skin.
template-massage = Leg massage
template-massage-note = 10 to 15 minutes, from the ankle up to the knee. Not with a blood clot.
template-chamomile = Chamomile tea
template-chamomile-note = 2 to 3 g of dried flowers, or 200 to 270 mg of extract. Not with an allergy to daisies; ask first if you take blood thinners.
template-warm-compress = Warm compress
template-warm-compress-note = 40 to 45 °C for 15 to 20 minutes. Not with numb feet, poor blood flow or broken skin.
template-last-walk = Last walk
template-last-walk-note = 10 to 15 minutes of easy walking or stretching just before bed.
template-exercise = Exercise
template-exercise-note = 30 to 45 minutes, moderate, in the morning or afternoon. Nothing hard within four hours of bed.
template-movement-break = Movement break
template-movement-break-note = Five minutes on your feet each hour at a desk. Change the hours to yours.
template-caffeine-cut-off = No more caffeine today
template-caffeine-cut-off-note = Caffeine late in the day can make legs and sleep worse.
template-yoga = Yoga
template-yoga-note = Over eight weeks, as in the studies.
template-acupuncture = Acupuncture
template-acupuncture-note = Six to ten sessions. The evidence is thin.
template-iron-drip = Iron drip
template-iron-drip-note = Given at a clinic. Write down each time here: blood tests of the eight weeks after it are read with that in mind.
template-sleep-apnoea-mask = Sleep apnoea mask
template-sleep-apnoea-mask-note = Only if a sleep test found sleep apnoea. Treatment often helps at once.
template-iron-foods = A meal rich in iron
template-iron-foods-note = Meat, fish, lentils, beans or greens, with fruit or peppers for vitamin C. Coffee, tea and dairy two hours apart.
template-magnesium-foods = Food rich in magnesium
template-magnesium-foods-note = Nuts, seeds, beans, whole grains or dark greens. Ask first if your kidneys are weak.
template-vitamin-b12 = Vitamin B12
template-vitamin-b12-note = Ask for a blood test and for your dose.
template-folate = Folate
template-folate-note = Ask for a blood test of folate and B12 first, and for your dose.
template-alpha-lipoic-acid = Alpha-lipoic acid
template-alpha-lipoic-acid-note = For nerve damage, not for restless legs as such. Ask first with diabetes or a thyroid disease: it can lower blood sugar.
template-heat-and-cold = Heat and cold in turn
template-heat-and-cold-note = A few minutes warm, a few minutes cold, ending with cold. Not with numb feet, poor blood flow or broken skin.
template-cold-pack = Cool pack or cold water
template-cold-pack-note = A cloth between pack and skin, ten minutes at most. Not with numb feet, poor blood flow or broken skin.
template-cool-dark-room = Dim the lights, cool the bedroom
template-cool-dark-room-note = An hour before bed. Leave enough light to walk safely.
template-quiet-hour = Slow breathing or quiet music
template-quiet-hour-note = Ten minutes of what calms you.
template-side-pillow = Pillow between the knees
template-side-pillow-note = On your side, as you lie down.
template-delayed-bedtime = Later to bed
template-delayed-bedtime-note = On a bad night alone: wait until the legs are calmer. To move all that hangs on bedtime, use "Later to bed tonight" in the plan.
template-alcohol = No alcohol this evening
template-alcohol-note = If you drink a lot each day, ask a clinician first how to drink less.
template-nicotine = No nicotine this evening
template-nicotine-note = The fewer the better. A clinician can help you give it up.
template-water = A glass of water
template-water-note = Ask first if you were told to drink less.
template-regular-hours = Up at the same time
template-regular-hours-note = Also after a bad night, and at weekends.
template-compression-device = Air pressure wraps
template-compression-device-note = An hour before the legs usually begin, each day for a month. Not with a blood clot, poor blood flow or broken skin.

## Trends (core)
trends-empty = Nothing recorded in these nights yet
trends-calm = Calm: no episode in the nights you checked in
trends-worst = Strongest: { $worst }, on { $day }
trends-no-strength = { $episodes ->
    [one] 1 episode, no strength given
   *[other] { $episodes } episodes, no strength given
}
trends-summary = { $nights } nights: { $with } with episodes, { $calm } calm, { $gaps } with nothing recorded.
day-short = { $day } { $month }
span-week = Week of { $day }
span-on = on { $day }
span-in-week = in the week of { $day }
span-in-month = in { $month }
span-nights = on { $count } nights
span-days = on { $count } days
span-weeks = in { $count } weeks
span-months = in { $count } months
value-plain = { $value }
value-percent = { $value } %
value-mg = { $value } mg
value-units = { $value ->
    [one] 1 unit
   *[other] { $value } units
}
unit-worst = strength, 0 to 10
unit-mean = average strength, 0 to 10
unit-minutes = time in episodes, each night
unit-episodes = episodes each night
unit-onset = time of the first episode
unit-sleep = hours asleep
unit-efficiency = share of the time in bed asleep
unit-awakenings = times awake each night
unit-rest = 1 (not rested) to 5 (very well rested)
unit-severity = severity score, 0 to 40
unit-trouble = trouble, 0 to 10
unit-caffeine = milligrams each day
unit-alcohol = units each day
unit-stress = highest stress of the day, 0 to 10, on the days it was noted
unit-time = hours and minutes each day
unit-time-noted = hours and minutes on the days it was noted
unit-times = how many times on the days it was noted
trend-point = { $when }: { $value }
trend-from = { $value }, from { $from }
from-nights = { $known } of { $nights ->
    [one] 1 night
   *[other] { $nights } nights
}
from-days = { $known } of { $nights ->
    [one] 1 day
   *[other] { $nights } days
}
from-noted = the days it was noted: { $known } of { $nights }
from-scores = { $known ->
    [one] 1 score
   *[other] { $known } scores
}
known-nights = Known: { $known } of { $nights ->
    [one] 1 night
   *[other] { $nights } nights
}
known-days = Known: { $known } of { $nights ->
    [one] 1 day
   *[other] { $nights } days
}
noted-days = Noted on { $known } of { $nights ->
    [one] 1 day
   *[other] { $nights } days
}
known-scores = { $known ->
    [one] 1 score
   *[other] { $known } scores
} so far
trend-no-strength = no strength given
trend-no-strength-yet = No strength given in these nights yet
trend-no-end = an end not given
trend-no-end-yet = In these nights there is always an episode without an end
trend-no-episode = no episode
trend-not-told = nothing of this noted
trend-not-told-yet = Nothing of this noted in these nights yet
trend-empty-days = Nothing noted on these days yet
trend-empty-scores = No score in this time yet
trend-none = None on the days you noted
trend-average = { $value } on average
trend-average-noted = { $value } on average, on the days it was noted
trend-key = Nothing drawn: nothing of it is known.
trend-key-zero = A low line at the bottom is a zero. Nothing drawn: nothing of it is known.
trend-key-onset = Nothing drawn: no episode, or nothing is known.
trend-key-few = Outlined: fewer than { $least } nights known, too few to compare.
trend-key-few-days = Outlined: fewer than { $least } days noted, too few to compare.
trend-even = { $measure }, the same throughout: { $value }
trend-one = { $measure }, { $when }: { $value }
finding-highest-mean = Highest { $when }: { $value }
finding-strongest = Strongest { $when }: { $value }
finding-longest = Longest { $when }: { $value }
finding-most-episodes = Most episodes { $when }: { $value }
finding-earliest = Earliest { $when }: { $value }
finding-least-sleep = Least sleep { $when }: { $value }
finding-lowest = { $measure }, lowest { $when }: { $value }
finding-most-awake = Awake most often { $when }: { $value }
finding-least-rested = Least rested { $when }: { $value }
finding-highest = { $measure }, highest { $when }: { $value }
finding-most = { $measure }, most { $when }: { $value }
trend-summary-nights = { $measure }, { $from } to { $to }: known for { $known } of { $nights ->
    [one] 1 night
   *[other] { $nights } nights
}, { $gaps ->
    [0] no gap
    [one] 1 gap
   *[other] { $gaps } gaps
}.
trend-summary-days = { $measure }, { $from } to { $to }: known for { $known } of { $nights ->
    [one] 1 day
   *[other] { $nights } days
}, { $gaps ->
    [0] no gap
    [one] 1 gap
   *[other] { $gaps } gaps
}.
trend-summary-noted = { $measure }, { $from } to { $to }: noted on { $known } of { $nights ->
    [one] 1 day
   *[other] { $nights } days
}.
trend-others-no-strength = { $count ->
    [one] 1 night without a strength
   *[other] { $count } nights without a strength
}.
trend-others-no-end = { $count ->
    [one] 1 night with an end not given
   *[other] { $count } nights with an end not given
}.
trend-others-no-episode = { $count ->
    [one] 1 night without an episode
   *[other] { $count } nights without an episode
}.
trend-others-not-told = { $count ->
    [one] 1 night of which this is not known
   *[other] { $count } nights of which this is not known
}.
trend-summary-scores = { $measure }, { $from } to { $to }: { $known ->
    [0] no score
    [one] 1 score
   *[other] { $known } scores
}.
trend-summary-ends = Lowest { $low } { $lowWhen }, highest { $high } { $highWhen }.
trend-summary-times = Earliest { $low } { $lowWhen }, latest { $high } { $highWhen }.
trend-summary-mean = On average { $value }.
trend-summary-mean-noted = On average { $value } on the days it was noted.
trend-summary-thirds = First { $nights } nights: { $first } on average. Last { $nights } nights: { $last }.
trend-summary-thirds-days = First { $nights } days: { $first } on average. Last { $nights } days: { $last }.
trend-summary-thirds-noted = First { $nights } days: { $first } on average, on the days it was noted. Last { $nights } days: { $last }.
hours-between = between { $from } and { $to }
hours-most = Most often { $between }
hours-even = At many different hours
hours-few = Episodes in { $count } of { $known ->
    [one] 1 known night
   *[other] { $known } known nights
}
hours-row = { $known }. Most often { $between }, in { $count ->
    [one] 1 night
   *[other] { $count } nights
}
hours-row-even = { $known }. At many different hours, in { $count } nights
hours-row-calm = { $known }. No episode
hours-summary = { $from } to { $to }: known for { $known } of { $nights ->
    [one] 1 night
   *[other] { $nights } nights
}, { $with ->
    [0] none with an episode
    [one] 1 with episodes
   *[other] { $with } with episodes
}. { $title }.
night-words = { $day }: { $parts }
night-gap = nothing recorded
night-calm = calm
night-worst = strongest { $worst }
night-episodes = { $count ->
    [one] 1 episode
   *[other] { $count } episodes
}
night-sleep = { $duration } asleep
night-bed = in bed { $time }
night-efficiency = { $percent } % of the time in bed
night-awakenings = { $count ->
    [0] slept through
    [one] woke once
   *[other] woke { $count } times
}

## Everywhere on screen (labels of both shells)
tab-tonight = Tonight
tab-diary = Diary
tab-plan = Plan
tab-trends = Trends
close = Close
done = Done
save = Save
try-again = Try again
undo = Undo
note = Note
note-hint = In your own words
add = Add
less = Less
more-of-it = More
now = Now
search = Search
search-hint = Words to look for
date-give = Choose a date
date-open = Leave open
time-unknown = I don't know
time-give = Give a time
label-day = Day
minutes = minutes
minutes-less = Fewer minutes
minutes-more = More minutes
time-change = Change the time
time-hours = Hour
time-minutes = Minutes
time-hour-less = One hour earlier
time-hour-more = One hour later
time-minutes-less = Five minutes earlier
time-minutes-more = Five minutes later
date-day = Day
date-day-less = One day earlier
date-day-more = One day later
date-month = Month
date-month-less = One month earlier
date-month-more = One month later

## Tonight (labels)
night-mark = night
tonight-record = Legs acting up
tonight-record-now = Record an episode now
ago-15 = 15 min ago
ago-15-spoken = Record an episode that began 15 minutes ago
ago-30 = 30 min ago
ago-30-spoken = Record an episode that began 30 minutes ago
ago-60 = 1 h ago
ago-60-spoken = Record an episode that began an hour ago
ago-other = Other time
ago-other-spoken = Record an episode of another time
add-exposure = Something else
add-exposure-spoken = Note coffee, exercise, stress or anything else
bed-now = In bed now
bed-now-spoken = Note that you are in bed now
detail = With detail
detail-spoken = Record an episode and add detail to it
add-detail = Add detail
add-detail-spoken = Add detail to this episode
its-over = It's over
its-over-spoken = Note that the episode is over
bed = Bed
strip-open = See the last 14 nights in Trends
why = why?
why-spoken = See why, and what you can do
take-all = Take all that is due
taken = Taken
taken-spoken = Note as taken
snooze = In 10 min
snooze-spoken = Ask again in ten minutes
skip = Skip
skip-spoken = Skip this one on purpose
tonight-no-doses = What you take will stand here, with its time and the reason for it.
tonight-plan-open = Set up your plan
notice-notifications = Reminders are off. Stillnight may not show you anything yet.
notice-notifications-action = Allow reminders
notice-exact = Reminders may come some minutes late. Your phone does not allow exact times yet.
notice-exact-action = Allow exact times

## An episode (labels)
episode = Episode
episode-open = Open this episode
episode-times = When
episode-began = Began
episode-ended = Over
add-episode = An episode
episode-end-known = I know when it was over
episode-end-clear = Not over yet
own-sensation = In your own words
own-relief = Something else you tried
episode-delete = Delete this episode
episode-at-title = When was it?
intensity = How strong?
intensity-short = Strength
intensity-low = 1: hardly there
intensity-high = 10: unbearable
body = Where?
body-left-foot = Left foot
body-right-foot = Right foot
body-left-calf = Left calf
body-right-calf = Right calf
body-left-thigh = Left thigh
body-right-thigh = Right thigh
body-arms = Arms
body-trunk = Trunk
sensation = What is it like?
rest-very-poor = not rested at all
rest-poor = hardly rested
rest-fair = somewhat rested
rest-good = well rested
rest-very-good = very well rested

sensation-crawling = Crawling
sensation-tingling = Tingling
sensation-pulling = Pulling
sensation-aching = Aching
sensation-electric = Electric
sensation-itching = Itching
activity = What were you doing?
activity-lying-in-bed = Lying down
activity-sitting = Sitting
activity-travelling = Travelling
activity-meeting = In a meeting
activity-driving-as-passenger = Passenger in a car
activity-standing = Standing
relief = What did you try?
relief-walking = Walking
relief-stretching = Stretching
relief-massage = Massage
relief-heat = Heat
relief-cold = Cold
relief-bath = A bath
relief-compression = Compression
helped = Helped
helped-not = Didn't help

## The morning check-in (labels)
check-in-question = How was your night?
check-in-promise = Two taps and you are done.
check-in-open = Check in for last night
check-in-title = Last night
label-bed = Went to bed
label-asleep = Fell asleep
label-up = Got up
awakenings-question = How often did you wake up?
awakenings-spoken = Times awake
check-in-known = See and change what is noted
check-in-episode = Restless legs? Add it
check-in-nap = Add a nap
rest-question = How rested do you feel?
awake-minutes = Minutes awake, all together
night-delete = Delete this night
awakenings-less = One time fewer
awakenings-more = One time more
awake-minutes-add = I know how long I lay awake

## Exposures (labels)
own-name-hint = A few words
exposures = What else was there?
exposure-usual = Your usual
exposure-record = Note now
exposure-kinds = Something else
exposure-when = When?
exposure-today = Today
exposure-change = Change this
exposure-delete = Delete this
exposure-back = Back
amount-mg = Caffeine in mg
mg-missing = Enter the milligrams. 0 means no caffeine.
amount-units = Units (10 ml of pure alcohol each)
amount-times = How many times
effort-question = How hard was it?
stress-question = How much stress, 1 to 10?
own-name = What was it?
own-amount = How much or how long
milligrams = mg
how-long = How many minutes?
caffeine-drink = What was it in?
alcohol-unit = One unit is half a pint of beer, or a very small glass of wine.
exercise-kind = Which kind?
effort-how = Light: you could sing. Moderate: you could talk. Vigorous: only a few words.
stress-scale = 1 is hardly any, 10 is as much as can be.
cycle-phase = Where in your cycle?
practice-which = What did you do?
how = how?
how-spoken = How it is done, and when better not

## The diary (labels)
calendar-key = A number is the strongest of the night. A line: calm. A dot: nothing recorded. A question mark: no strength given.
calendar-shades = How strong, from a calm night (0) to unbearable (10)
calendar-unknown = ?
diary-search = Look in your diary
diary-search-about = Everything as a list, latest first
search-range = From when?
month-before = The month before
month-after = The month after
day-before = The day before
day-after = The day after
day-open = Open this day
day-empty = Nothing recorded on this day yet.
day-add = Add to this day
day-night = How the night was
list-empty = All that you write down will stand here, latest first.
list-nothing = Nothing found. Try fewer words or filters.
filter = Show only some
filter-clear = Show all
filter-kinds = What
filter-strength = Episodes at least this strong
month-choose = Choose a month
year-less = One year earlier
year-more = One year later
search-ever = All
search-between = From … to

## The 14-day programme and the scores (labels)
trouble-told = You have told this week's number. You can still add another.
trouble-low = 0: not at all
trouble-high = 10: as much as can be
programme = 14-day diary
programme-why = Fourteen days written down in full help you and your doctor see how it really is.
programme-start = Start today
programme-again = Start again today
programme-end = End it, keep what is noted
programme-none = None
programme-calm = Calm night
scores = Scores
scores-why = A severity total, and how much the week troubled you.
score-add = Add a score
score-delete = Delete this score
score-value = Your total
score-severity-why = If you filled in a severity scale, note its total here: 0 to 40.
score-trouble-why = Once a week: how much did your legs trouble you?
score-trouble-question = How much did your legs trouble you this week, 0 to 10?
score-trouble-due = This week is still open
programme-how = You note when your legs begin, how strong it is, how active you were, what you took, and caffeine and alcohol. Most of it takes one tap. You can fill in a day later, and stop at any time.
programme-summary = What the 14 days show
programme-earlier = Earlier ones
programme-taken-how = Doses you answer on Tonight count by themselves.
scores-none = Numbers you note will stand here, latest first.
scores-so-far = So far
digits-clear = Clear

## Plan (labels)
bedtime-evenings = See each evening
bedtime-evenings-hide = Hide the evenings
bedtime-accept = Use this as my bedtime
label-bedtime = Bedtime
label-waking = Waking
routine-evenings = Another time on some evenings
routine-same = The same every evening
label-name = Name
label-dose = Dose
dose-hint = Such as 65 mg
plan-items = What you take
plan-empty = Nothing here yet. Add what you take, and Stillnight reminds you on time and says why then.
plan-add = Add to the plan
plan-suggestions = Often taken with restless legs
plan-suggestions-why = Not advice: ask your doctor what is right for you. You see the times before anything is saved.
item-change = Change
item-end = End this, keep its history
kind = What is it?
kind-supplement = Supplement
kind-medicine = Medicine
kind-practice = Practice
when = When?
when-at = At set times
when-before-bed = Before bed
when-after-waking = After waking
when-with = Together with
at-time = At
time-add = Add a time
time-remove = Remove this time
days = On which days?
days-every-day = Every day
days-every-other = Every other day
days-every-n = Every few days
days-weekdays = Some weekdays
every-less = One day fewer
every-more = One day more
from-today = From today
from-tomorrow = From tomorrow
preview-open = Choose when, and on which days.

## Plan: more of an item (labels)
days-on-off = Some days on, some off
days-once = Once
days-on = Days on
days-off = Days off
days-date = On
when-at-home = At a time, as at home
when-meal = At a meal
when-elapsed = Every so many hours
when-as-needed = As needed
meal = Meal
meal-minutes = Minutes after the meal, or before
before-or-after-before = before
before-or-after-after = after
elapsed-hours = Hours between
elapsed-from = First at
gap-label = Wait at least (hours)
gap-none = No waiting time
most-label = At most in 24 hours
most-none = No limit
window-label = The timetable may move it
window-earliest = Earliest
window-latest = Latest
product-title = What one piece is
product-form = Form, such as tablet
product-strength = Strength of one piece
product-unit = Unit
product-pieces = Pieces in one dose
product-compound = Compound
product-compound-none = Not known
product-substances = Contains
product-substances-why = So that the timetable keeps apart what should be apart.
compound-ferrous-sulfate = Ferrous sulfate
compound-ferrous-sulfate-dried = Ferrous sulfate, dried
compound-ferrous-gluconate = Ferrous gluconate
compound-ferrous-fumarate = Ferrous fumarate
compound-magnesium-glycinate = Magnesium glycinate
compound-magnesium-citrate = Magnesium citrate
compound-magnesium-malate = Magnesium malate
compound-magnesium-threonate = Magnesium threonate
compound-magnesium-oxide = Magnesium oxide
strength-unit-milligram = mg
strength-unit-microgram = µg
strength-unit-gram = g
strength-unit-international-unit = IU
strength-unit-millilitre = ml
steps-title = Dose steps
steps-why = Start low and go up: the dose changes on its dates, and so do the reminders.
step-add = Add a step
step-from = From
step-remove = Remove this step
kind-blood-draw = Blood draw

## Plan: what can be done with an item (labels)
item-pause = Pause
item-pause-until = Pause until a date
item-pause-open = Pause until I go on
item-resume = Go on
item-count = Count what is left
item-count-now = How many are left?
item-count-added = How many came?
item-count-save = Keep the count
item-take-now = Take now
item-take-spoken = Note that you took this now
item-take-anyway = Note it as taken
item-take-wait = Not now
item-look-back = Look back
look-back-title = Doses of a day
look-back-empty = Nothing was due on this day.
look-back-before = The day before
look-back-after = The day after
look-back-all = All taken, each at its time
taken-at = Taken at another time
skip-why = Skip, and why
withdraw = Take the answer back
withdraw-spoken = Take this answer back
as-needed-title = As needed
shift-bedtime = Later to bed tonight
shift-bedtime-why = All that hangs on bedtime moves along, for this night only.
shift-bedtime-back = Bedtime as usual
shift-bedtime-to = Bedtime tonight

## Templates, routine, blood draws (labels)
templates-open = Ready-made
templates-title = Ready-made
templates-why = Not advice. Each says where it is from. You see the times before anything is added.
template-add = Add this
template-add-all = Add all of these
template-in-plan = In your plan
routine-open = My day
routine-title = My day
routine-meals = Meals
routine-usual = My usual coffee, tea, dairy and eggs
routine-usual-why = So that the timetable can keep iron away from them.
routine-usual-add = Add
routine-usual-remove = Remove
blood-draw-open = Blood draw
blood-draw-title = Blood draw
blood-draw-why = No iron for 24 hours before. Those reminders pause by themselves and go on afterwards.
blood-draw-date = Day
blood-draw-time = Time
blood-draw-plan = Plan it
blood-draw-cancel = Take it out of the plan
blood-draw-empty = No blood draw is planned.

## The timetable (labels)
timetable-open = Timetable
timetable-title = Timetable
timetable-apply = Use these times
timetable-today = Today
timetable-tomorrow = Tomorrow
timetable-conflict = These can't all be kept
timetable-rules = What stands against each other
timetable-relaxations = What would work
relaxation-move = Move { $what } to { $time }
relaxation-bed = Bed at { $time } tonight
own-rules-title = My own rules
own-rule-add = Add a rule
own-rule-remove = Remove this rule
own-rule-first = Keep
own-rule-second = apart from
own-rule-minutes = Minutes
own-rule-one-way = Only after the first
own-rule-save = Keep this rule
timetable-flags = No time helps here

## The reminder health check (labels)
health-open = Do reminders work?
health-title = Reminder health check
health-last-title = What happened last
health-not-fired-title = What did not come on time
health-test = Test reminder in one minute

## Trends (labels)
trends-measure = Choose what to show
trends-not-recorded = nothing recorded yet
trends-grain = A bar for
trends-range = How far back
range-two-weeks = 14 nights
range-three-months = 3 months
range-year = 1 year
range-all = All
range-own = From and to
range-from = First night
range-to = Last night
date-change = Change the date
hours-heading = At what time of night
hours-cells-key = The fuller a cell, the more of the recorded nights. A line: nothing recorded.
trends-none = Each night you record will stand here as a bar, so you can see how it goes.
trends-none-action = Go to Tonight
trends-axis = Strongest episode of each night, 0 to 10
trends-key = A low line is a calm night. An outline is a night without a strength. No bar: nothing recorded.
table-show = Show as a table
table-hide = Hide the table
date-year = Year
date-year-less = One year earlier
date-year-more = One year later

## More (labels)
more = More
more-open = More: backup, export, sample data
more-restore = Restore or add from a file
more-restore-why = A backup, an export, or the diary of another phone.
more-export = Export
more-export-why = A copy that other programs can read.
more-kept = Older copies
more-kept-why = Your diary as it was before a change.
more-sample-why = Two years of a made-up person. Your own diary stays as it is.
more-about = About Stillnight
about-licence = Stillnight is free software. You may use, change and share it under the MIT or the Apache 2.0 licence.
about-rules = What the app says of iron, medicines and times is taken from guidelines, product information and studies. Each says where it is from, beside it.
about-kept = Your diary is one file on this phone. The phone's own backup leaves it out; a backup is made only by you, where you say.

## Backup (labels)
backup = Backup
backup-why = A backup is one locked file with all of your diary. Keep it somewhere else than on this phone: then a lost phone is not a lost diary.
backup-due = A backup is due.
backup-passphrase = Passphrase
backup-passphrase-why = A passphrase locks the backup. Write it down and keep it safe: without it nobody can open the backup, not even you.
passphrase-hide = Hide what I type
passphrase-show = Show what I type
passphrase-strength = How strong it is
backup-make = Make a backup
backup-making = Making the backup
backup-saving = Putting the file where you said
backup-saved = The backup is where you wanted it.
backup-schedule = By itself
backup-schedule-why = A new file each time, in a folder you choose. For this the passphrase is kept on this phone, locked by the phone.
backup-off = Never
backup-daily = Every day
backup-weekly = Every week
backup-two-weeks = Every two weeks
backup-monthly = Every 30 days
backup-folder = Choose a folder
backup-folder-change = Choose another folder
backup-folder-label = Folder
backup-passphrase-first = Type a good passphrase above first.
backup-passphrase-kept = A passphrase is kept for it on this phone. To use another one, type it above and choose again.
backup-not-kept = This phone can't keep the passphrase just now, so nothing was changed.
job-stop = Stop
file-gone = The file is not there any more. Please begin again.
file-unreachable = The file can't be reached. Nothing was changed. Please choose another place.

## Restore, add, export and older copies (labels)
restore-why = You see what is in it before anything changes.
restore-file = Choose a file
restore-folder = Choose a folder of tables (CSV)
restore-locked = This backup is locked. With which passphrase?
restore-unlock = Open it
restore-reading = Reading the file
restore-in-it = What is in it
restore-adding = If you add it
restore-added = New to your diary
restore-changed = Changed later in the file
restore-removed = Deleted later in the file
restore-same = Stay as they are
restore-unreadable = Could not be read
restore-merge = Add to my diary
restore-nothing-new = There is nothing in it that your diary does not have already.
restore-merge-why = Nothing is lost: of each entry, the later change stays.
restore-replace = Replace my diary
restore-replace-why = Your diary will be what this file holds, and nothing else. Your diary as it is now is kept as an older copy.
restore-replace-now = Replace it
not-now = Not now
restore-merging = Adding to your diary
restore-replacing = Replacing your diary
restore-kept = You find it under More, Older copies.
export-warning = An export is not locked. Anyone who gets the file can read your diary.
export-json = One file (JSON)
export-json-why = Everything. Stillnight and other programs can read it.
export-csv = Tables (CSV)
export-csv-why = One file for each kind of entry, for spreadsheets.
export-writing = Writing the file
export-saved = The export is where you wanted it.
older-none = There are no older copies.
older-why = Before your diary is replaced, added to or updated, Stillnight keeps a copy of it. It stays until you delete it.
older-look = See what is in it
older-delete = Delete for good
older-delete-why = This copy will be gone for good.
older-delete-now = Delete it

## A damaged diary (labels)
damaged-why = You can put the damaged file aside and start again. Nothing is deleted. Then Stillnight gets back what can still be read, and you can add a backup.
damaged-set-aside = Put it aside and start again
rescue = Getting your diary back
rescue-why = The damaged file was put aside. What can still be read in it can come back, and so can a backup. Both, one after the other, is fine too.
rescue-read = Get back what can be read
rescue-backup = Use a backup
rescue-done = Go on to my diary

## Sample data (labels)
sample-look = Look around with sample data
sample-opening = Making up two years
sample-banner = Sample data
sample-leave = Back to my diary

## First run (labels)
first-run-next = Next
first-run-skip = Skip
first-run-start = Start
first-run-times = When do you sleep?
first-run-times-why = The screen turns dark red from bedtime to waking, so it does not wake you up more. What you take before bed moves with it.
first-run-taking = What do you take?
first-run-taking-why = Tap what is yours. You can change everything later in Plan.
first-run-reminders = May I remind you?
first-run-reminders-why = Stillnight tells you when a dose is due. You can answer without opening the app. It never sends anything else, and makes no sound about anything else.
first-run-reminders-on = Reminders are on.
first-run-advice = Good to know
first-run-private = What you write down stays on this phone. Nobody else can see it unless you send it.

## Errors
error-out-of-range = { $field } can be { $min } to { $max }.
error-too-many-names = Up to { $max } of your own can be noted here.
error-too-long = { $field } can have up to { $max } characters.
error-missing = Still missing: { $field }.
error-not-a-number = Please check { $field }: digits, with a point or a comma, as on the sheet.
error-before = { $field } can't be before { $after }.
error-in-future = { $field } lies in the future.
error-long-ago = { $field } is more than { $years } years ago.
error-unknown-zone = Your phone doesn't know { $field } it is set to. Nothing was saved.
error-no-such-time = There is no such { $field }.
error-not-found = { $field } is no longer there.
error-undo-over = It's too late to undo that. You can still edit it.
error-not-a-database = This file is not a Stillnight diary. It was left as it is.
error-damaged = The diary's file is damaged. It was kept as it is; nothing was deleted.
error-newer-version = This diary was made by a newer version of Stillnight. Please update the app. Nothing was changed.
error-not-a-backup = This file is not a backup or export from Stillnight. Nothing was changed.
error-wrong-passphrase = That is not the passphrase this backup was made with. Nothing was changed.
error-backup-damaged = This backup is cut short or was altered. Nothing was changed.
error-asks-too-much = This file asks for more memory than a phone should give (over { $limit } MB). Stillnight never makes such a file. Nothing was changed.
error-weak-passphrase = This passphrase is too easy to guess. Four or five words that don't belong together are good.
error-cancelled = Stopped. Nothing was changed.
error-nothing-staged = Please choose the file again. Nothing was changed.
error-busy = A backup is being made. Please try again in a moment.
error-in-sample = The sample diary and your own are kept apart. Go back to your own first.
error-disk-full = Your phone has no room left. This was not saved. Free some space and try again.
error-storage = The diary's file can't be read or written right now. This was not saved.
error-internal = Something went wrong inside Stillnight. Nothing was changed.
field-intensity = the strength
field-began = the start
field-ended = the end
field-bed = going to bed
field-asleep = falling asleep
field-up = getting up
field-awakenings = times awake
field-name = the name
field-dose = the dose
field-note = the note
field-schedule = when it is due
field-every-days = the number of days
field-minutes = the number of minutes
field-taken-at = the time it was taken
field-bedtime = bedtime
field-waking = waking up
field-zone = the time zone
field-date = date
field-time = time
field-nights = the number of nights
field-capacity = the number of reminders
field-id = this entry
field-awake-minutes = the minutes awake
field-amount = the amount
field-score = the score
field-month = the month
field-range = the number of nights
field-limit = the number of lines
field-search = the words to find
field-passphrase = the passphrase
field-destination = the place for backups
field-part = this part
field-daily-max = the most doses in a day
field-window = the time window
field-substance = what is in it
field-strength = the strength
field-pieces = the number of pieces
field-steps = the dose steps
field-stock = the number left
field-analyte = what was measured
field-value = the value
field-unit = the unit
field-reference-range = the laboratory's range
field-laboratory = the name of the laboratory
field-hours-since-iron = the hours since iron
field-birth-year = the year of birth

## Values of enums for exposures (prefix, then the value's name)
drink-filter-coffee = Filter coffee
drink-espresso = Espresso
drink-black-tea = Black tea
drink-green-tea = Green tea
drink-cola = Cola
drink-energy-drink = Energy drink
drink-dark-chocolate = Dark chocolate
drink-other = Something else with caffeine
exercise-walking = Walking
exercise-running = Running
exercise-cycling = Cycling
exercise-swimming = Swimming
exercise-strength = Strength training
exercise-chores = Garden or housework
exercise-other = Other exercise
effort-light = light
effort-moderate = moderate
effort-vigorous = vigorous
phase-period = Period
phase-follicular = After the period
phase-ovulation = Around ovulation
phase-luteal = After ovulation
phase-premenstrual = Just before the period
practice-warm-bath = Warm bath
practice-stretching = Stretching
practice-massage = Leg massage
practice-warm-compress = Warm compress
practice-heat-and-cold = Heat and cold in turn
practice-compression-socks = Compression socks
practice-warm-legs = Legs kept warm
practice-evening-walk = Short evening walk
practice-movement-break = Break from sitting
practice-later-bedtime = Later to bed
practice-yoga = Yoga
practice-acupuncture = Acupuncture
practice-side-pillow = Pillow between the knees
exposure-caffeine = Caffeine
exposure-alcohol = Alcohol
exposure-nicotine = Nicotine
exposure-exercise = Exercise
exposure-sitting = Sitting
exposure-stress = Stress
exposure-evening-screen = Evening screen
exposure-heavy-meal = Heavy meal
exposure-travel = Travel
exposure-illness = Feeling ill
exposure-cycle = Menstrual cycle
exposure-nap = Nap
exposure-practice = Practice
exposure-own = Something of your own

## Values of other enums of the diary
part-onset = when the legs began
part-intensity = how strong
part-activity = activity
part-taken = what you took
part-caffeine = caffeine
part-alcohol = alcohol
line-episode = Episodes
line-night = Nights
line-exposure = What else there was
line-dose = Doses
line-score = Scores
score-severity = Severity score
score-trouble = Trouble this week
measure-worst = Strongest
measure-mean = Average strength
measure-minutes = Minutes of episodes
measure-episodes = Episodes
measure-onset = First episode
measure-sleep = Sleep
measure-efficiency = Share of time in bed asleep
measure-awakenings = Times awake
measure-rest = How rested
measure-severity = Severity score
measure-trouble = Trouble this week
grain-night = Nights
grain-week = Weeks
grain-month = Months
kept-before-restore = Before replacing
kept-before-merge = Before adding
kept-before-update = Before an update
kept-damaged = Damaged, set aside

## Lines of the diary (core)
line-legs = Restless legs
line-legs-strength = Restless legs, { $strength } of 10
line-a-night = Night
line-helped = { $what } helped
line-no-help = { $what } didn't help
day-title = Night of { $day }
calendar-summary = { $nights ->
    [one] 1 night
   *[other] { $nights } nights
}: { $with } with episodes, { $calm } calm, { $gaps } with nothing recorded.
filter-show = { $count ->
    [0] Nothing found: go back
    [one] Show 1 entry
   *[other] Show { $count } entries
}
filter-show-more = Show more than { $count } entries
## Drinks and practices (core)
source-unsure = { $source }; not confirmed, ask your clinician
drink-filter-coffee-portion = A cup of filter coffee (200 mL)
drink-espresso-portion = An espresso (60 mL)
drink-black-tea-portion = A cup of black tea (220 mL)
drink-green-tea-portion = A cup of green tea (220 mL)
drink-cola-portion = A can of cola (355 mL)
drink-energy-drink-portion = A can of energy drink (250 mL)
drink-dark-chocolate-portion = A bar of dark chocolate (50 g)
drink-other-portion = Something else: see its label
practice-warm-bath-how = Water of 40 to 42 °C for 15 to 20 minutes, in the hour before bed. A cool bedroom after it.
practice-warm-bath-caution = Better not if you feel heat poorly in your legs, or with heart trouble unless your doctor agrees.
practice-stretching-how = Calves and thighs, each hold for 30 seconds, then turn your ankles. About 90 minutes before bed.
practice-massage-how = 10 to 15 minutes, from the ankle up to the knee.
practice-warm-compress-how = 40 to 45 °C on the calves for 15 to 20 minutes, held on with light pressure (20 to 30 mmHg).
practice-warm-compress-caution = Not with nerve damage (neuropathy), poor circulation or broken skin.
practice-heat-and-cold-how = A few minutes warm, a few minutes cold, in turn. End with cold.
practice-heat-and-cold-caution = Not with nerve damage (neuropathy), poor circulation or broken skin.
practice-compression-socks-how = Socks of 15 to 20 mmHg in the evening.
practice-compression-socks-caution = Ask your doctor first if your circulation is poor.
practice-warm-legs-how = Socks or a blanket from early evening on, not only in bed.
practice-evening-walk-how = 10 to 15 minutes of walking or easy stretching just before bed.
practice-movement-break-how = Five minutes on your feet each hour, at a desk or on a long trip.
practice-later-bedtime-how = When the legs are bad already, stay up a little until they calm down. For a few nights, not for good. The minutes are how much later than usual.
practice-yoga-how = Gentle kinds, such as yin or hatha. Studies looked at eight weeks.
practice-acupuncture-how = A course is usually 6 to 10 sessions with a trained practitioner.
practice-side-pillow-how = On your side, with a pillow between your knees.

## Exposures in words (core)
exposure-mg = { $name }, { $mg } mg
exposure-units = { $units ->
    [one] Alcohol, 1 unit
   *[other] Alcohol, { $units } units
}
exposure-times = { $times ->
    [one] Nicotine, once
   *[other] Nicotine, { $times } times
}
exposure-minutes = { $name }, { $duration }
exposure-effort = { $name }, { $duration }, { $effort }
exposure-level = Stress, { $level } of 10
exposure-amount = { $name }, { $amount }
recorded-exposure = { $words }, { $time }
source-own-rule = Your own rule
mark-late-caffeine = After { $time }. Caffeine late in the day can make legs and sleep worse.
mark-late-exercise = Vigorous, and less than four hours before bed. That late, it can make legs worse.
none-onset = Noted: no restless legs
none-activity = Noted: no exercise, little sitting
none-taken = Noted: nothing taken
none-caffeine = Noted: no caffeine
none-alcohol = Noted: no alcohol
said-onset = A calm night
said-activity = No exercise, little sitting
said-taken = Nothing taken
said-caffeine = No caffeine
said-alcohol = No alcohol
unsaid = Taken back: { $words }

## The diary programme and scores (core)
programme-not-started = Fourteen days of notes show what your nights have in common. A doctor can use them too.
programme-day-of = Day { $day } of 14. { $complete ->
    [0] No day is complete yet.
    [one] 1 day is complete.
   *[other] { $complete } days are complete.
}
programme-over = The fourteen days are over. { $complete ->
    [0] No day is complete.
    [one] 1 day is complete.
   *[other] { $complete } days are complete.
}
programme-started = The 14 days begin today
programme-ended = The programme is ended. Your notes stay
programme-day-open = Day { $number }, { $day }: still open: { $parts }
programme-day-complete = Day { $number }, { $day }: complete
programme-day-night-ahead = Day { $number }, { $day }: nothing open before tonight
programme-day-ahead = Day { $number }, { $day }: still to come
programme-nights = Restless legs in { $with } of { $known } nights noted.
programme-onset = They usually began about { $usual }, between { $first } and { $last }.
programme-strength = Strength: { $mean } on average, { $worst } at most.
programme-sleep = Sleep: { $duration } on average, from { $nights } nights.
programme-caffeine = Caffeine on { $with } of { $known } days noted, after { $time } on { $late } of them.
programme-alcohol = Alcohol on { $with } of { $known } days noted.
programme-activity = Exercise on { $with } of { $known } days noted.
programme-taken = Doses: { $taken } taken of { $answered } answered.
programme-empty = Nothing was noted in this time.
programme-earlier-of = { $from } to { $to }. { $complete ->
    [0] No day is complete.
    [one] 1 day is complete.
   *[other] { $complete } days are complete.
}
score-severity-words = Severity score, { $day }: { $value } of 40, { $band }
score-trouble-words = Trouble that week, { $day }: { $value } of 10
score-band-none = none
score-band-mild = mild
score-band-moderate = moderate
score-band-severe = severe
score-band-very-severe = very severe
## The sample diary: a made-up person's words

sample-item-medicine = Evening medicine
sample-item-stretches = Leg stretches
sample-item-vitamin-d = Vitamin D
sample-item-folate = Folate
sample-item-walk = Short walk
sample-own-exposure = Long day on my feet
sample-own-sensation = Fizzing, like soda water
sample-own-relief = Rolling a tennis ball under my foot
sample-note-book = Got up and read in the kitchen.
sample-note-film = Began during a film, could not sit still.
sample-note-stairs = Up and down the stairs helped for a while.
sample-note-warm = Warm night, window open.
sample-note-train = On the train, had to stand.

## Learned bedtime (core)
bedtime-usual = You usually go to bed at { $time } (median of { $nights } nights).
bedtime-too-few = After { $nights } nights with a bedtime, your usual one will stand here.
bedtime-evening = { $weekday }: { $time }, from { $nights } nights
bedtime-evening-few = { $weekday }: too few nights yet

## Backup, export, restore, merge (core)
size-kilobytes = { $count } kB
size-megabytes = { $count } MB
entries-none = Days with "none of this"
entries-programme = 14-day diaries
entries-item = Things in your plan
passphrase-at-once = Guessed at once. Four or five words that don't belong together are good.
passphrase-within-hours = Could be guessed within hours. Add a word or two.
passphrase-enough = Good enough. One more word makes it much harder to guess.
passphrase-strong = Hard to guess.
passphrase-very-strong = Very hard to guess.
written-backup = Backup made: { $count ->
    [0] no entries yet
    [one] 1 entry
   *[other] { $entries } entries
}, { $size }.
written-export = Exported: { $count ->
    [0] no entries yet
    [one] 1 entry
   *[other] { $entries } entries
}, { $size }. Anyone who has it can read it.
staged-words = Written on { $day }, with { $count ->
    [0] no entries
    [one] 1 entry
   *[other] { $entries } entries
}.
staged-nights = Its nights go from { $from } to { $to }.
staged-unreadable = { $count ->
    [one] 1 entry could not be read.
   *[other] { $rows } entries could not be read.
}
imported = Done: { $parts }.
imported-added = { $count ->
    [one] 1 entry added
   *[other] { $entries } entries added
}
imported-changed = { $count ->
    [one] 1 changed
   *[other] { $entries } changed
}
imported-removed = { $count ->
    [one] 1 removed
   *[other] { $entries } removed
}
imported-nothing = Nothing new: your diary had it all.
imported-restored = Done: your diary is now the one from this file.
imported-kept = Your diary as it was is kept until you delete it.
backup-every = { $days ->
    [1] Every day.
    [7] Every week.
   *[other] Every { $days } days.
}
backup-by-hand = By hand only.
backup-last = Last backup: { $day }.
backup-none = No backup yet.
kept-line = { $reason }, { $day }, { $time }

## The timetable (core): why a dose is at its time
timetable-taken = taken then
timetable-fixed = at the time you set
timetable-preferred = when you like it
timetable-window = as near to your time as it can be
timetable-after = { $duration } after { $other }
timetable-before = { $duration } before { $other }
timetable-with = with { $other }
timetable-with-vitamin-c = with { $other }: vitamin C helps it in
timetable-with-vitamin-d = with { $other }: fat helps it in
timetable-near = less than { $duration } from { $other }: there was no better place
timetable-without = not with { $other }: there was no better place
timetable-shared = together with { $others }, so there is one reminder less
timetable-unsure = { $reason } (not confirmed, ask your clinician)

## The timetable (core): what is in the way, and what would help
timetable-clash = { $dose } and { $other } need { $duration } between them.
timetable-clash-after = { $dose } needs { $duration } after { $other }.
timetable-clash-same = Two doses of { $dose } need { $duration } between them.
timetable-clash-together = { $dose } goes with { $other }.
timetable-flag = { $dose } and { $other }: hours apart don't help here. Ask the person who prescribed it.
timetable-move = Take { $dose } { $place } instead, at { $time }.
timetable-time = { $what } at { $time } instead of { $from }.
timetable-bed = Go to bed at { $time }.
timetable-bed-for = For { $dose } to come { $duration } after { $other }, you would go to bed at { $time }.
timetable-prescribed = { $change } Ask the person who prescribed it first.
timetable-intake = { $what } at { $time } instead of { $from }.
timetable-part = { $change } Something else in this day still needs another place.
timetable-after-waking = after waking
timetable-with-breakfast = with breakfast
timetable-with-lunch = with lunch
timetable-afternoon = in the afternoon
timetable-with-dinner = with dinner
timetable-evening = in the evening
timetable-before-bed = before bed
timetable-at-bedtime = at bedtime

## The timetable (core): from when something is fine
fine-now = { $what } is fine now.
fine-from = { $what } is fine from { $time }, { $duration } after { $other }.
near-taken = { $other } was at { $time }. From { $from } they are { $duration } apart.
near-planned = { $other } is planned for { $time }. From { $from } it is { $duration } after this.
near-planned-free = { $other } is planned for { $time }. A little later is fine.
near-free = { $other } was at { $time }. After it this is fine.
near-unsure = { $sentence } This is not confirmed: ask your clinician.

## Labs (core)
table-panel = blood tests
labs-iron = Iron
labs-inflammation = Inflammation
labs-blood = Blood count
labs-vitamins = Vitamins
labs-thyroid = Thyroid
labs-kidneys = Kidneys
labs-sugar = Sugar
labs-minerals = Minerals
analyte-ferritin = Ferritin
analyte-tsat = Transferrin saturation (TSAT)
analyte-iron = Iron
analyte-tibc = Iron-binding capacity (TIBC)
analyte-transferrin = Transferrin
analyte-haemoglobin = Haemoglobin
analyte-mcv = Size of red cells (MCV)
analyte-wbc = White blood cells
analyte-tsh = TSH
analyte-free-t4 = Free T4
analyte-free-t3 = Free T3
analyte-vitamin-d = Vitamin D (25-OH)
analyte-vitamin-d3 = Vitamin D3 only (25-OH)
analyte-glucose-fasting = Sugar, fasting
analyte-glucose = Sugar
analyte-hba1c = Long-term sugar (HbA1c)
analyte-creatinine = Creatinine
analyte-egfr = Kidney function (eGFR)
analyte-vitamin-b12 = Vitamin B12
analyte-folate = Folate
analyte-crp = CRP
analyte-hs-crp = hs-CRP (high-sensitivity)
analyte-magnesium = Magnesium
lab-unusual-unit = { $analyte } { $value } { $unit } would be unusual. Is it { $value } { $other }?
lab-unusual = { $analyte } { $value } { $unit } would be unusual. Is that what the sheet says?
lab-impossible-unit = { $analyte } can't be { $value } { $unit }. Is it { $value } { $other }?
lab-impossible = { $analyte } can't be { $value } { $unit }. Please look at the sheet again.
lab-converted = = { $value }
lab-below-target = Below the aim with RLS: { $target }
lab-in-target = In line with the aim with RLS: { $target }
lab-above-target = Above the aim with RLS: { $target }
lab-target-between = { $low } to { $high } { $unit }
lab-target-up-to = up to { $high } { $unit }
lab-target-above = above { $low } { $unit }
lab-range = { $low } to { $high } { $unit }
lab-range-from = from { $low } { $unit }
lab-range-to = up to { $high } { $unit }
lab-range-below = Below the laboratory's range: { $range }
lab-range-within = Within the laboratory's range: { $range }
lab-range-above = Above the laboratory's range: { $range }
lab-usual = Laboratories report { $low } to { $high }
panel-saved = Saved: { $results }
panel-without-iron = No iron for 24 hours before
panel-with-iron = Iron was taken in the 24 hours before
test-last = Last done: { $day }
tests-heading = Blood tests I would like to talk about (restless legs):
tests-how = In the morning, with no iron supplement and no iron-rich food for 24 hours before.
test-ferritin = Ferritin
test-ferritin-why = It shows the iron in store. Low stores are the most common thing behind RLS that can be treated.
test-transferrin-saturation = Transferrin saturation (iron and iron-binding capacity)
test-transferrin-saturation-why = It shows whether iron is on its way, and whether taking iron would be safe.
test-crp = CRP
test-crp-why = Inflammation makes ferritin look higher than it is.
test-blood-count = Blood count
test-blood-count-why = It shows anaemia. A normal count does not rule out low iron in the brain.
test-kidneys = Creatinine and eGFR
test-kidneys-why = Weak kidneys can be behind RLS, and some supplements need strong ones.
test-thyroid = TSH, free T3 and free T4
test-thyroid-why = A thyroid that is off can make legs restless.
test-vitamin-d = Vitamin D (25-OH)
test-vitamin-d-why = Low vitamin D goes along with stronger symptoms.
test-sugar = Fasting sugar or HbA1c
test-sugar-why = Diabetes can harm nerves in the legs.
test-b12-folate = Vitamin B12 and folate
test-b12-folate-why = Nerves need both. Medicines against stomach acid can lower B12.
chart-value = { $day }: { $value } { $unit }
chart-rose = { $analyte } rose from { $from } to { $to } { $unit } { $months ->
    [0] within a month
    [one] in a month
   *[other] in { $months } months
}
chart-fell = { $analyte } fell from { $from } to { $to } { $unit } { $months ->
    [0] within a month
    [one] in a month
   *[other] in { $months } months
}
chart-same = { $analyte } stayed at { $to } { $unit } { $months ->
    [0] within a month
    [one] for a month
   *[other] for { $months } months
}
chart-one = { $analyte }: { $value } { $unit }, one result so far
chart-none = { $analyte }: no result yet
chart-severity = { $month }: { $value } on average, { $nights ->
    [one] 1 night
   *[other] { $nights } nights
}
ferritin-lag = Iron in the brain follows ferritin in the blood by 6 to 12 months. Nights may get better long after the numbers do.
timeline-iron = Iron in the plan since { $began }: help can be expected from { $from } to { $to }.
timeline-brain-iron = Iron in the brain takes longer: from { $from } to { $to }.
timeline-iron-vein = Iron by vein on { $began }: help can be expected from { $from } to { $to }. (Ask your clinician: this is from few trials.)
timeline-medicine = { $about }, changed on { $began }: what that does to your legs shows from { $from } to { $to }.
timeline-neuropathy = { $about } since { $began }: nerves take their time, from { $from } to { $to }.
timeline-sleep-apnoea = { $about } since { $began }: this often helps at once, and by { $to } at the latest you may feel it.

## Iron state (core)
iron-title-not-enough-data = No ferritin yet
iron-title-not-valid = This result can't decide
iron-title-overload-guard = No iron for now: saturation is high
iron-title-deficient = Iron is low for RLS
iron-title-borderline = Iron is between low and enough
iron-title-at-target = Ferritin is at the aim
iron-title-replete = Enough iron
iron-why-nothing = Ferritin and transferrin saturation show whether iron is part of it.
iron-why-no-ferritin = Without ferritin nobody can tell.
iron-why-ferritin = Ferritin was { $value } on { $day }.
iron-in-other-unit = { $given } ({ $limits })
iron-why-tsat = Transferrin saturation was { $value } % on { $day }.
iron-why-guard = From 45 % on, taking more iron may do harm. A doctor looks for the reason first.
iron-why-low-saturation = A saturation below 20 % means that too little iron is on its way, even when ferritin looks fine.
iron-why-deficient = Below 50 { $unit }, symptoms are often severe. A laboratory may still call that normal.
iron-why-borderline = From 50 to 75 { $unit } is often not enough with RLS.
iron-why-at-target = Above 75 { $unit } is enough for many. Some people need more than 100 { $unit }.
iron-why-replete = Above 100 { $unit }, iron in the blood is not what is missing.
iron-why-child-low = For children, iron is looked at below 50 { $unit }. (That figure is not certain.)
iron-why-child-enough = For children, 50 { $unit } or more is often enough. (That figure is not certain.)
iron-why-inflamed = There was inflammation around then. It lifts ferritin, so the store may be lower still.
iron-doubt-iron-taken = Iron was taken in the 24 hours before. That makes the numbers look better than they are.
iron-doubt-inflamed = There was inflammation around then. It makes ferritin look higher than it is. (The limit for CRP is not certain.)
iron-doubt-given-by-vein = Iron was given by vein after it, or in the 8 weeks before. For weeks, that makes the numbers look better than they are. (How many weeks is not certain.)
iron-doubt-too-old = The result is more than a year old.
iron-doubt-unit = The unit of the result is not known to this version of the app.
iron-missing-ferritin = Ferritin is missing.
iron-missing-tsat = Transferrin saturation is missing. Only it shows whether iron would be safe.
iron-missing-crp = CRP is missing. It shows whether ferritin can be trusted.
iron-missing-without-iron = It isn't known whether you left out iron for 24 hours before.
iron-missing-age = Your year of birth is missing. For children other figures hold.
iron-ask-test = Ask for ferritin and transferrin saturation, in the morning, with no iron for 24 hours before.
iron-ask-test-without-iron = Ask to repeat the test in the morning, with no iron for 24 hours before.
iron-ask-test-after-inflammation = Ask to repeat the test when the inflammation is over, with CRP.
iron-ask-test-after-vein = Ask to repeat the test from 8 weeks after the iron drip.
iron-ask-high-saturation = Ask why the saturation is high. Take no iron of your own until you have talked about it. Was iron prescribed? Ask the person who prescribed it soon.
iron-ask-oral = Ask whether iron by mouth is right for you, and how much. Every other day on an empty stomach, with vitamin C, is taken up best.
iron-ask-go-on = Ask how long to go on with iron, and when to test again.
iron-ask-vein-after-oral = Iron by mouth has been in the plan for 3 months. Ask about iron by vein.
iron-ask-vein-very-low = Ferritin is below 25 { $unit } in spite of iron by mouth. Ask about iron by vein.
iron-ask-vein-dialysis = With dialysis, iron by vein is talked of below 200 { $unit } when the saturation is below 20 %. Ask your kidney doctor. (Those figures are not certain.)
iron-ask-vein-instead = Iron by mouth may not work for you. Ask about iron by vein.
iron-ask-vein-again = You had iron by vein, and it is low again. Ask why, and whether it is time for more.
iron-ask-vein-only = If nights are still bad, the guideline considers iron by vein only, up to 100 { $unit }.
iron-ask-more-than-hundred = If nights are still bad, ask whether more than 100 { $unit } may help.
iron-ask-look-elsewhere = If nights are still bad, ask what else may be behind it: medicines, sleep apnoea, nerves, kidneys.
iron-ask-specialist = Ask a specialist: for children, in pregnancy, with weak kidneys or too much iron, other figures hold.
iron-guide-low = Self-care guides: below 50 { $unit }, a supplement is usually needed.
iron-guide-between = Self-care guides: from 50 to 75 { $unit }, change what you eat and test again in 3 months.
iron-guide-enough = Self-care guides: above 75 { $unit }, test once a year.
iron-guideline-oral-or-vein = Sleep medicine guideline (AASM 2025): up to 75 { $unit }, or with a saturation below 20 %, iron by mouth or by vein is considered.
iron-guideline-vein-only = Sleep medicine guideline (AASM 2025): from 75 to 100 { $unit }, only iron by vein is considered.
iron-guideline-no-iron = Sleep medicine guideline (AASM 2025): above 100 { $unit }, no iron is considered.
iron-next-now = Next blood test: as soon as you can
iron-next-from = Next blood test: from { $day }
iron-advice = This is no diagnosis. Talk to your doctor before you take iron.

## Learn (core)
learn-group-iron = Iron comes first
learn-group-magnesium = Then magnesium
learn-group-supplements = Other supplements
learn-group-food = Food and drink
learn-group-movement = Movement
learn-group-warmth-and-cold = Warmth and cold
learn-group-touch = Touch and pressure
learn-group-evening = In the evening
learn-group-daytime = By day
learn-group-professional = With a professional
learn-group-own = Your own
learn-not-with = Not with: { $condition }.
learn-not-with-yours = Not for you, as you named: { $condition }.
learn-ask-first = Ask a clinician first with: { $condition }.
learn-ask-first-yours = Ask a clinician first, as you named: { $condition }.
learn-iron-first = Iron first: your ferritin is { $ferritin } { $unit }, below 50. Magnesium works best beside enough iron, not in its place.
learn-ferritin-unknown = Do you know your ferritin? If it is below 50 ng/mL, iron comes first. Ask for the blood test.
learn-magnesium-next = Your ferritin is { $ferritin } { $unit }, so iron is less likely to be what is missing. If your legs are still restless, magnesium is a fair next step to talk about.
evidence-guideline = In a guideline.
evidence-trial = Tested in a trial.
evidence-small-trials = Small studies.
evidence-experience = Experience only.
evidence-none = No evidence known to this app.
condition-neuropathy = nerve damage (neuropathy) or numb skin
condition-vascular-disease = poor blood flow in your legs
condition-broken-skin = a wound or a rash there
condition-blood-clot = a blood clot in your leg, now or lately
condition-heart-disease = heart trouble
condition-kidney-disease = weak kidneys
condition-kidney-stones = kidney stones
condition-pregnancy = pregnancy
condition-childhood = an age below 18
condition-iron-overload = too much iron (haemochromatosis, or a TSAT of 45 percent or more)
condition-high-calcium = too much calcium in your blood
condition-bowel-disease = a stomach or bowel disease
condition-infection = an infection
condition-drug-allergy = an earlier reaction to a medicine
condition-diabetes = diabetes
condition-thyroid-disease = a thyroid disease
condition-low-b12 = low vitamin B12, or B12 not tested
condition-seizure-medicine = a medicine against seizures
condition-blood-thinners = blood thinners
condition-daisy-allergy = an allergy to daisies
condition-injury = an injury or bad joints
condition-fall-risk = a risk of falls
condition-alcohol-daily = a lot of alcohol each day
condition-breathing-trouble = breathing trouble, also in sleep
condition-dependence = trouble with alcohol, drugs or pills, now or earlier
condition-impulse-control = urges that are hard to hold back, such as gambling

## Learn (core): the five questions
criterion-1 = Do you feel a strong need to move your legs, often with an odd or nasty feeling in them?
criterion-1-short = a need to move your legs
criterion-2 = Does it begin, or get worse, when you sit or lie still?
criterion-2-short = worse at rest
criterion-3 = Does it ease while you move, such as when you walk or stretch?
criterion-3-short = better with movement
criterion-4 = Is it there only in the evening or at night, or stronger then than by day?
criterion-4-short = stronger in the evening or at night
criterion-5 = Is it more than something else alone? Think of cramps, sore muscles, swollen legs, stiff joints, an awkward position, or a habit of tapping your foot.
criterion-5-short = nothing else that explains it
criteria-fits = This fits what doctors look for in restless legs. Only a doctor can tell what it is. Talk to one, and take your diary along.
criteria-unclear = Still open: { $open }. Watch for it in your diary for two weeks, then answer again.
criteria-not-all = Not all that doctors look for is there. Missing: { $missing }. It may be something else. If it troubles you, show a doctor your diary.
criteria-not-all-and-open = Not all that doctors look for is there. Missing: { $missing }. Still open: { $open }. It may be something else. If it troubles you, show a doctor your diary.
course-chronic-persistent = Twice a week or more over the past year. Doctors call this course chronic-persistent. It is worth a talk about treatment.
course-intermittent = Less than twice a week over the past year. Doctors call this course intermittent: it comes and goes.
course-too-few = Fewer than five times so far. That is too few to speak of a course.
course-not-known = Not enough is known yet. Your diary will show how often it comes.

## Learn (core): iron in food
food-beef-liver = Beef liver
food-beef-liver-portion = 3 oz (85 g), cooked
food-oysters = Oysters
food-oysters-portion = 3 oz (85 g), cooked
food-sardines = Sardines
food-sardines-portion = 3 oz (85 g)
food-chicken-thigh = Chicken thigh
food-chicken-thigh-portion = 3 oz (85 g), cooked
food-spinach = Spinach
food-spinach-portion = Half a cup, cooked
food-lentils = Lentils
food-lentils-portion = Half a cup, cooked
food-white-beans = White beans
food-white-beans-portion = Half a cup, cooked
food-fortified-cereal = Cereal with added iron
food-fortified-cereal-portion = A serving, as the pack says
iron-of-portion = { $mg } mg of iron
iron-sum-none = No food with iron chosen for today yet.
iron-sum-heme = { $total } mg of iron, all from meat and fish.
iron-sum-plants = { $total } mg of iron, all from plants.
iron-sum-both = { $total } mg of iron: { $heme } mg from meat and fish, { $plants } mg from plants.
iron-sum-taken-up = Your body takes up about { $least } to { $most } mg of it.
iron-sum-vitamin-c = Fruit or peppers with it help: their vitamin C lets you take up more iron from plants. Leave two hours to coffee, tea and dairy.

## Learn (core): remedies
remedy-iron-test = A blood test for iron
remedy-iron-test-how = Ask for ferritin and TSAT by name: a plain blood count leaves them out. Take no iron for 24 hours before, neither in tablets nor in iron-rich food. You can plan the day as a blood draw; your iron then pauses by itself.
remedy-iron-test-when = In the morning. Again every three months while you take iron.
remedy-iron-test-evidence = The AASM guideline asks for it in all who have troubling restless legs.
remedy-iron-tablets = Iron tablets
remedy-iron-tablets-how = Only after a blood test, when ferritin is 75 or less or TSAT is below 20 percent. Experts use 65 mg of iron, in a form called ferrous. That is more than most people need each day, so ask a clinician for your dose. Keep coffee, tea, dairy and magnesium two hours away, and thyroid medicine four.
remedy-iron-tablets-when = Every day or every other day, on an empty stomach. If it upsets you, eat a little with it.
remedy-iron-tablets-evidence = The AASM guideline suggests it when iron is low. Give it 6 to 12 weeks. On alternate days you take up more of each dose; if that helps the legs more is not known.
remedy-vitamin-c = Vitamin C with iron
remedy-vitamin-c-how = 100 to 250 mg, or a glass of orange juice, together with the iron.
remedy-vitamin-c-when = With each dose of iron.
remedy-vitamin-c-evidence = Experts add it because it helps the body take up iron. Whether legs get calmer by it was not tested.
remedy-iron-drip = Iron through a drip
remedy-iron-drip-how = A clinic puts iron straight into a vein. It is worth asking about when tablets did not lift your ferritin in three months, upset you, or can't be taken up, as with some bowel diseases.
remedy-iron-drip-when = Your doctor decides. It is looked at up to a ferritin of 100.
remedy-iron-drip-evidence = The AASM guideline recommends one kind of it strongly, for adults whose iron is low enough.
remedy-magnesium-glycinate = Magnesium glycinate
remedy-magnesium-glycinate-how = 200 to 400 mg. Start low and go up by a step each week. More than 350 mg a day only with a clinician. It is gentle on the gut.
remedy-magnesium-glycinate-when = 30 to 90 minutes before bed. Keep it two hours away from iron. If you take gabapentin, that comes two hours after it.
remedy-magnesium-glycinate-evidence = This form was not tested on its own. A review of 2019 could not tell if magnesium helps restless legs.
remedy-magnesium-citrate = Magnesium citrate
remedy-magnesium-citrate-how = 300 to 500 mg. Start lower. More than 350 mg a day only with a clinician. It can loosen the bowels.
remedy-magnesium-citrate-when = With the evening meal, two hours away from iron.
remedy-magnesium-citrate-evidence = Twelve people felt better in 2024, but nobody got a dummy pill. Another form did better than a dummy in 75 people in 2022. A review of 2019 could not tell.
remedy-magnesium-malate = Magnesium malate
remedy-magnesium-malate-how = 400 to 800 mg in the guides, in two parts. That is above 350 mg a day, so only with a clinician. Start lower.
remedy-magnesium-malate-when = One part with dinner, one at bedtime, two hours away from iron.
remedy-magnesium-malate-evidence = This form was not tested in restless legs.
remedy-magnesium-threonate = Magnesium threonate
remedy-magnesium-threonate-how = 144 to 200 mg. Start low. More than 350 mg a day only with a clinician.
remedy-magnesium-threonate-when = Two hours before sleep, and two hours away from iron.
remedy-magnesium-threonate-evidence = This form was not tested in restless legs.
remedy-magnesium-topical = Magnesium on the skin
remedy-magnesium-topical-how = A lotion or oil, rubbed into the calves. Wash it off if it stings.
remedy-magnesium-topical-when = 30 minutes before bed.
remedy-magnesium-topical-evidence = How much gets through the skin is not known.
remedy-vitamin-d = Vitamin D
remedy-vitamin-d-how = Ask for a blood test, and for your dose of vitamin D3 if you are low. The guides aim at 40 to 60 ng/mL.
remedy-vitamin-d-when = With a meal that has some fat: then more of it gets in.
remedy-vitamin-d-evidence = They disagree. Twelve people who were low felt better in 2015. Against a dummy pill it did no better in 35 people in 2019.
remedy-vitamin-b12 = Vitamin B12
remedy-vitamin-b12-how = Ask for a blood test, above all if you take medicine against stomach acid or eat no meat. Take it if you are low.
remedy-vitamin-b12-when = With breakfast.
remedy-vitamin-b12-evidence = People with restless legs had less of it in one study. Whether taking it helps was not tested there.
remedy-folate = Folate
remedy-folate-how = Ask for a blood test of folate and B12, and take it if you are low. Folate alone can hide a lack of B12.
remedy-folate-when = With breakfast.
remedy-folate-evidence = Nerves need it. That it calms restless legs is not shown.
remedy-alpha-lipoic-acid = Alpha-lipoic acid
remedy-alpha-lipoic-acid-how = 600 mg a day, for damaged nerves. Good blood sugar comes first. Talk to your doctor before you begin.
remedy-alpha-lipoic-acid-when = Half an hour before breakfast. Give it three to six months.
remedy-alpha-lipoic-acid-evidence = It is meant for nerve damage. For restless legs it was not tested.
remedy-chamomile = Chamomile tea
remedy-chamomile-how = Steep two or three grams of dried flowers for ten minutes, or take 200 to 270 mg of extract.
remedy-chamomile-when = 30 to 120 minutes before bed: the guides differ. Some drink it after a leg massage.
remedy-chamomile-evidence = For sleep, studies disagree. For restless legs it was not tested.
remedy-iron-foods = Food rich in iron
remedy-iron-foods-how = From meat and fish you take up 15 to 35 percent of the iron, from plants 2 to 10. Eat fruit or peppers with plants for vitamin C. No liver in pregnancy. Food keeps iron up; if ferritin is low, it is seldom enough.
remedy-iron-foods-when = With a main meal. Coffee, tea and dairy two hours before or after.
remedy-iron-foods-evidence = Iron matters. Whether food alone is enough was not tested.
remedy-magnesium-foods = Food rich in magnesium
remedy-magnesium-foods-how = Nuts, seeds, beans, whole grains and dark greens.
remedy-magnesium-foods-when = With any meal.
remedy-magnesium-foods-evidence = Good for you anyway. For restless legs it was not tested.
remedy-water = Enough to drink
remedy-water-how = Drink through the day, so that your urine is pale. In the last hours before bed drink less, so that you need not get up.
remedy-water-when = By day.
remedy-water-evidence = Too little to drink does not cause restless legs. It may add to them.
remedy-exercise = Exercise
remedy-exercise-how = 30 to 45 minutes at a pace at which you can still talk: walking, cycling, swimming. Three days a week, with some work for the legs, is what was tested. Begin with less.
remedy-exercise-when = In the morning or afternoon. Nothing hard in the last four hours before bed: that can stir up the legs.
remedy-exercise-evidence = In 2006, 28 people took part for 12 weeks. Those who trained had much calmer legs than those who did not.
remedy-yoga = Yoga
remedy-yoga-how = Gentle kinds, such as hatha or yin, in a class or at home. Let your breath go slowly.
remedy-yoga-when = Over 8 to 12 weeks, by day or in the evening. A few minutes most days.
remedy-yoga-evidence = In 2020 it did better than a film course, in 41 people. In 2013 ten women felt better after eight weeks.
remedy-stretching = Stretching
remedy-stretching-how = Calves, backs and fronts of the thighs, and hips. Hold each for 30 seconds, then turn your ankles. It should pull, not hurt.
remedy-stretching-when = About 90 minutes before bed. It also helps when the legs begin.
remedy-stretching-evidence = Legs were calmer after eight weeks in 33 people on dialysis. Others were hardly studied.
remedy-last-walk = A last walk
remedy-last-walk-how = 10 to 15 minutes of easy walking or stretching.
remedy-last-walk-when = Just before you get into bed.
remedy-last-walk-evidence = Many find that it buys them time to fall asleep.
remedy-movement-break = Breaks from sitting
remedy-movement-break-how = Get up and walk for five minutes.
remedy-movement-break-when = Each hour at a desk, and on long trips.
remedy-movement-break-evidence = Long sitting brings restless legs on. Whether breaks prevent them was not tested.
remedy-warm-bath = A warm bath
remedy-warm-bath-how = A bath or shower at 40 to 42 °C for 15 to 20 minutes. Get out slowly. Then a cool bedroom.
remedy-warm-bath-when = In the hour before bed.
remedy-warm-bath-evidence = 80 pregnant women bathed their legs each night in 2020. Warm water helped, and cold water a bit more. There was no group without.
remedy-warm-compress = A warm compress
remedy-warm-compress-how = 40 to 45 °C, checked with a thermometer, on calves and shins for 15 to 20 minutes. Wrap it with light pressure (20 to 30 mmHg), from the ankle up. Take it off if the skin stays red or it tingles more.
remedy-warm-compress-when = In the hour before bed.
remedy-warm-compress-evidence = The guides speak for it. No study of it is known.
remedy-legs-warm = Warm legs
remedy-legs-warm-how = Warm socks, leg wraps or a blanket.
remedy-legs-warm-when = From early evening on, before the legs begin. Not only in bed.
remedy-legs-warm-evidence = It may soften the evening for some.
remedy-heat-and-cold = Heat and cold in turn
remedy-heat-and-cold-how = A few minutes warm, a few minutes cold, with water or packs. End with cold.
remedy-heat-and-cold-when = When the legs are bad, also on a trip.
remedy-heat-and-cold-evidence = Some find both better than one alone. It was not tested.
remedy-cold-pack = Something cold
remedy-cold-pack-how = A cool pack in a cloth, or cold water over the legs, for ten minutes at most.
remedy-cold-pack-when = When the legs begin.
remedy-cold-pack-evidence = In 80 pregnant women cold water did a bit better than warm. There was no group without.
remedy-massage = Leg massage
remedy-massage-how = 10 to 15 minutes, from the ankle up to the knee. Make firm circles on the calf with your thumbs, and press the sole with your knuckles. Or stroke lightly. It should feel good.
remedy-massage-when = 30 to 120 minutes before bed: the guides differ.
remedy-massage-evidence = Five trials found calmer legs, all with people on dialysis.
remedy-compression-socks = Compression socks
remedy-compression-socks-how = 15 to 20 mmHg, tighter at the ankle than at the knee. Take them off for the night.
remedy-compression-socks-when = In the evening. Also on a flight, at the theatre, in a long meeting.
remedy-compression-socks-evidence = In 63 pregnant women, tight stockings by day did better than sham ones. Others were hardly studied.
remedy-compression-device = Air pressure wraps
remedy-compression-device-how = Wraps around the legs that fill with air and empty again, for at least an hour a day. They are lent or sold as a medical device: ask a clinician which is right.
remedy-compression-device-when = Before the legs usually begin. Give it a month.
remedy-compression-device-evidence = In 35 people in 2009, real wraps did better than sham ones. In a third of those who wore them the legs went quiet.
remedy-delayed-bedtime = Later to bed in a flare
remedy-delayed-bedtime-how = When the legs are bad already, stay up a little, and go to bed when they calm down. For a few nights, not for good. "Later to bed tonight" in the plan moves all that hangs on bedtime.
remedy-delayed-bedtime-when = On bad evenings only.
remedy-delayed-bedtime-evidence = Legs often calm down in the early hours. It was not tested.
remedy-cool-dark-room = A cool, dark bedroom
remedy-cool-dark-room-how = Dim the lights and let fresh air in. Leave enough light to walk safely if you have to get up.
remedy-cool-dark-room-when = From an hour before bed.
remedy-cool-dark-room-evidence = It helps sleep. For restless legs it was not tested.
remedy-quiet-hour = Something that calms you
remedy-quiet-hour-how = Slow breathing, quiet music, a body scan, a prayer: what works for you. Stress makes legs and sleep worse, and bad nights make stress.
remedy-quiet-hour-when = In the last half hour before bed, and when you lie awake.
remedy-quiet-hour-evidence = It eases stress. For restless legs alone it was not tested.
remedy-side-pillow = A pillow between the knees
remedy-side-pillow-how = Lie on your side, with a pillow between your knees.
remedy-side-pillow-when = All night.
remedy-side-pillow-evidence = Some find their legs calmer than on the back.
remedy-sleep-aids = Check sleep aids and cold remedies
remedy-sleep-aids-how = Many sleep aids, cold and allergy remedies hold a sedating antihistamine, such as diphenhydramine or doxylamine. These can stir up the legs. Read the label, and ask your pharmacist for one without.
remedy-sleep-aids-when = Before you buy, and with what you have at home.
remedy-sleep-aids-evidence = The AASM guideline names antihistamines among the first things to look at.
remedy-regular-hours = Regular hours
remedy-regular-hours-how = Get up and go to bed at much the same time, also at weekends.
remedy-regular-hours-when = Every day. The time of getting up matters most.
remedy-regular-hours-evidence = Irregular hours upset the body's clock. For restless legs it was not tested.
remedy-caffeine-cut-off = No caffeine in the afternoon
remedy-caffeine-cut-off-how = Coffee, tea, cola, energy drinks and dark chocolate. Cut down over a week, so that your head does not ache.
remedy-caffeine-cut-off-when = None from 2 in the afternoon on. Some do better with none at all: try it for two weeks.
remedy-caffeine-cut-off-evidence = The AASM guideline lists it. A large study of habits saw no link, so see what your own diary says.
remedy-alcohol = Less alcohol
remedy-alcohol-how = Leave it out for two weeks and look at your nights.
remedy-alcohol-when = Above all in the evening.
remedy-alcohol-evidence = The AASM guideline lists it. A large study of habits saw no harm from a little, so see what your own diary says.
remedy-nicotine = Less nicotine
remedy-nicotine-how = Smoke or vape less, or give it up. A clinician or a helpline can make it easier.
remedy-nicotine-when = Above all in the evening and at night.
remedy-nicotine-evidence = In a large study those who did not smoke got restless legs less often. Giving it up was not tested.
remedy-medicine-review = Go through your medicines
remedy-medicine-review-how = Some medicines make restless legs worse: some against low mood, against nausea, for the mind, and lithium. Change nothing by yourself. Ask the person who prescribed it if there is another way.
remedy-medicine-review-when = If legs began or got worse after a new medicine or a new dose.
remedy-medicine-review-evidence = The AASM guideline names this among the first steps. After a change it takes two to four weeks.
remedy-sleep-apnoea = Breathing in sleep
remedy-sleep-apnoea-how = Do you snore loudly, gasp at night, or feel sleepy by day? Ask about a sleep test. The usual treatment is a mask with a gentle flow of air.
remedy-sleep-apnoea-when = Worth asking early: treatment often helps at once.
remedy-sleep-apnoea-evidence = The AASM guideline names sleep apnoea among the first things to treat.
remedy-other-causes = Look for other causes
remedy-other-causes-how = Ask about blood tests for kidneys, thyroid and blood sugar, and about your nerves if your feet feel numb. Treating what is found can calm the legs.
remedy-other-causes-when = Once, and again if the legs get worse. Nerves take three to six months.
remedy-other-causes-evidence = Doctors see it. How often it helps is not well known.
remedy-acupuncture = Acupuncture
remedy-acupuncture-how = A course of 6 to 10 sessions with a trained person who uses single-use needles.
remedy-acupuncture-when = Once or twice a week.
remedy-acupuncture-evidence = A careful review of 2008 found too few good trials to tell. A later one of six trials found some benefit.
remedy-talk-therapy = Talk therapy
remedy-talk-therapy-how = A course that teaches how to sleep and cope better (CBT). Also good if worry or low mood weigh on you.
remedy-talk-therapy-when = Four to eight sessions.
remedy-talk-therapy-evidence = In 25 people sleep and worry got better, the legs themselves did not. In another 25 life with restless legs got easier.
remedy-gabapentinoids = Gabapentin and its kin
remedy-gabapentinoids-how = Gabapentin and pregabalin are medicines that a doctor prescribes. They can make you sleepy or dizzy. They don't lead to augmentation.
remedy-gabapentinoids-when = To talk about when iron is fine and legs still spoil your nights.
remedy-gabapentinoids-evidence = The AASM guideline of 2025 recommends them strongly, before other medicines.
remedy-dopamine-agonists = Dopamine medicines
remedy-dopamine-agonists-how = Pramipexole, ropinirole and rotigotine often help at first. Over months and years they can make legs worse: see "Augmentation". If you take one, don't stop suddenly. Ask the person who prescribed it.
remedy-dopamine-agonists-when = Only if a doctor advises it and you both watch for augmentation.
remedy-dopamine-agonists-evidence = The AASM guideline of 2025 suggests not to use them as a standard.
remedy-opioids = Strong medicines for hard cases
remedy-opioids-how = Low doses of an opioid, with a doctor who knows restless legs well. They can slow the breath and be hard to give up.
remedy-opioids-when = When other ways did not help enough.
remedy-opioids-evidence = The AASM guideline of 2025 allows them for some people, with care.

## Learn (core): topics
topic-what-rls-is = What restless legs syndrome is
topic-what-rls-is-text = Restless legs syndrome (RLS) is a disorder of the nerves and the brain. It is real, and it is common: some 5 to 10 in 100 adults know it. You feel a strong need to move your legs, often with crawling, pulling or aching. It comes at rest, it is worse in the evening and at night, and moving helps for a while. It is not a lack of will.
topic-first-steps = Where to begin
topic-first-steps-text = First, keep your diary for two weeks: when it starts, how strong it is, what you took, coffee and alcohol, how much you moved. Second, ask for blood tests, with ferritin and TSAT. Third, go through your medicines with the person who prescribed them. Then change one habit at a time, so that you see what helps.
topic-see-a-doctor = When to see a doctor soon
topic-see-a-doctor-text = See a doctor soon if you are pregnant, if you can't sleep for several hours in a row, if your kidneys are weak, if you suspect one of your medicines, or if it began all at once. Don't change a medicine by yourself. Also go if it makes you sad or worried, or spoils your days. This app is not medical advice.
topic-sudden-onset = If it began all at once
topic-sudden-onset-text = Restless legs mostly come on slowly. If they began within days, get it checked soon: now and then there is something in the spine or the immune system behind it. If you also have weak legs, numb skin between the legs, or trouble with bladder or bowels, get help right now.
topic-pregnancy = In pregnancy
topic-pregnancy-text = About one in four women has restless legs in pregnancy, most in the last three months. The baby needs a lot of iron, so ask for ferritin early. Talk to your doctor or midwife before you take anything, iron and magnesium too: some medicines are not safe now. For most women it goes away within weeks of the birth.
topic-children = Children
topic-children-text = Children can have restless legs too, some 2 to 4 in 100. It is often taken for growing pains or for restlessness at school. A child may only say that the legs feel funny. If it runs in the family, say so. The figures in this app are for adults. For a child, please go to a doctor who knows children's sleep, before you give iron or anything else.
topic-course = How often it comes
topic-course-text = Doctors speak of two courses. Chronic-persistent means at least twice a week on average over the past year, when nothing is done against it. Intermittent means less often, with at least five times in your life. Your diary can count for you. The course helps a doctor to see whether a daily treatment makes sense.
topic-why-at-night = Why it comes at night
topic-why-at-night-text = The brain uses dopamine to keep legs calm, and it needs iron to make dopamine. Both follow the clock of the body. In the evening less iron reaches the brain and dopamine is low. So the call to move gets through when you want to rest. Being tired makes it harder to hold back.
topic-why-ferritin = Why ferritin, and not the blood count
topic-why-ferritin-text = A blood count shows haemoglobin: the iron that carries air in your blood. Ferritin shows the iron you have in store. The store can be low while the blood count is fine, and then the brain gets too little. Ask for ferritin and TSAT. If you are ill, ferritin can look too high; then TSAT says more.
topic-ferritin-bands = What your ferritin means
topic-ferritin-bands-text = A lab may call 15 normal. For restless legs other marks count, in ng/mL. Below 50: trouble is likely, and iron is mostly needed. 50 to 75: on the low side; food and a new test in three months. The AASM guideline looks at iron up to 75, and up to 100 through a drip. Above 75: a test once a year. Some people do best above 100.
topic-iron-lag = Why it takes 6 to 12 months
topic-iron-lag-text = Iron fills the blood first and the brain last. Ferritin may be good for half a year or a whole year before the brain has caught up. So don't judge by the legs alone. Test every three months until ferritin is 75, then see with your doctor whether more does more. Many feel the first change after 6 to 12 weeks.
topic-blood-tests = Blood tests to ask for
topic-blood-tests-text = Ask for ferritin and TSAT (that is iron and its binding capacity), and a blood count. Also for kidneys, thyroid (TSH), vitamin D, vitamin B12 and folate, and blood sugar. Go in the morning, with no iron for 24 hours before. Ask for the figures, not only for "normal", and write them down.
topic-how-long = How long things take
topic-how-long-text = Iron: 6 to 12 weeks for the first change, longer for all of it. A change of medicine: two to four weeks. Care for damaged nerves: three to six months. A mask for sleep apnoea: often at once. A habit: give it two weeks. So change one thing at a time, and wait long enough.
topic-what-makes-it-worse = What makes it worse
topic-what-makes-it-worse-text = Alcohol, caffeine and nicotine, for many people. Sitting still for long, hard exercise late in the day, stress, and too little sleep. Sedating antihistamines in sleep aids and cold remedies. Some medicines against nausea, low mood and for the mind, lithium, tramadol, and for some people blood pressure pills. Ask the person who prescribed it; change nothing by yourself.
topic-other-conditions = What else can be behind it
topic-other-conditions-text = Low iron is the one that can be helped most. Others are weak kidneys, damaged nerves, diabetes, thyroid trouble, pregnancy, and pauses of breath in sleep. Some women feel it more before a period or around the change of life. When the cause is treated, legs often get calmer.
topic-family = It runs in families
topic-family-text = About half of all people with restless legs have a parent, brother, sister or child with them. Some genes that matter have to do with iron. It then tends to grow slowly over the years. You can't change your genes, but iron, habits and treatment help just as well.
topic-stress-and-sleep = Stress, sleep and legs
topic-stress-and-sleep-text = Stress makes the legs louder, restless legs spoil sleep, and bad sleep makes stress. Fear of the next night makes it worse again. So it is worth while to do something for calm as well: slow breathing, gentle yoga, talk therapy. It does not take the place of iron. If you feel low or hopeless, tell someone today.
topic-medicines-talk = When to talk about medicines
topic-medicines-talk-text = Talk to a doctor about medicines if ferritin is 75 or more and your legs still spoil your nights, if magnesium, vitamin D and good habits did not help enough, or if it makes you sad, worried or unfit for the day. Doctors now think first of gabapentin and its kin. Dopamine medicines come later, if at all: over time they can make legs worse. That is called augmentation.
topic-augmentation = Augmentation
topic-augmentation-text = Dopamine medicines can make restless legs worse over time. Signs are: it starts earlier in the day, it is stronger, it comes sooner when you rest, it spreads to the arms, a dose helps for less time, or more medicine makes it worse. If you see this, tell the person who prescribed it soon. Don't stop suddenly: that can be very hard on you.
topic-outlook = What you can hope for
topic-outlook-text = If there is a cause, such as low iron, restless legs can fade when it is treated. If it runs in the family, it mostly stays, and often grows slowly. Even so, many people sleep through again: with good iron, fitting habits and, if need be, the right medicine. The aim is legs so calm that they no longer rule your nights.

## Medicines (core)
medicine-worsens = { $name } may make restless legs worse in some people. { $note }
medicine-dopaminergic = { $name } acts like dopamine in the body. { $note }
medicine-other = { $name } is not in the list of those that may make restless legs worse. { $note }
medicine-contains = { $name } contains { $contents }. Makers change what is in a product: look at the box.
medicine-matched-name = { $title } is in the list.
medicine-matched-spelling = { $name } is { $title }.
medicine-matched-brand = { $name } is a brand name of { $title }.
medicine-matched-combination = { $name } is in the list of ready-made products.
medicine-matched-within = In what you wrote, the list knows “{ $name }”.
medicine-matched-near = “{ $asked }” is not in the list. Perhaps you mean “{ $name }”, one letter away.
medicine-several = “{ $asked }” may be more than one thing. Choose the one you mean.
medicine-unknown = “{ $asked }” is not in the list. That says nothing about it, good or bad. A pharmacist can tell you more.
medicine-perhaps = “{ $asked }” is not in the list. Perhaps you mean one of these? If not, the list says nothing about it, good or bad. A pharmacist can tell you more.
medicine-alternative = { $name } ({ $title })
medicine-sources = { $source }. What is in it: { $contents }
medicine-evidence-strong = The evidence is strong: studies and many reports agree.
medicine-evidence-moderate = The evidence is fair: experts name it, or reports stand out, but studies are few.
medicine-evidence-mixed = The evidence is mixed: it bothers some people, and most not.
medicine-evidence-weak = The evidence is weak: single reports or a small study.
medicine-advice-prescribed = Talk to the person who prescribed it. Don't stop it on your own.
medicine-advice-bought = If you bought it yourself, ask a pharmacist what else there is. If it was prescribed, talk to the person who prescribed it, and don't stop it on your own.
medicine-advice-dopaminergic = Talk to the person who prescribed it, also when all is well. Don't stop it on your own, and never suddenly.
medicine-advice-other = Questions about it? Ask the person who prescribed it, or a pharmacist. Don't stop a prescribed medicine on your own.
medicine-augmentation = After months or years with it, restless legs can begin earlier in the day, grow stronger, or spread, for example to the arms. That is called augmentation. If it happens, don't take more and don't stop suddenly: talk to the person who prescribed it.
medicine-level-soon = Ask soon
medicine-level-ask = Ask next time
medicine-level-info = Good to know
medicine-class-sedating-antihistamine = Older allergy or sleep medicine (sedating antihistamine)
medicine-class-sedating-antihistamine-note = Such medicines make sleepy, and are in many cold remedies and sleep aids.
medicine-class-antipsychotic = Antipsychotic
medicine-class-antipsychotic-note = It blocks dopamine, which the legs seem to need to be still.
medicine-class-dopamine-blocking-antiemetic = Medicine against nausea that blocks dopamine
medicine-class-dopamine-blocking-antiemetic-note = It blocks dopamine, which the legs seem to need to be still. There are others against nausea: ask about them.
medicine-class-ssri = Antidepressant (SSRI)
medicine-class-ssri-note = One study saw it in 5 to 10 of 100 people, mostly in the first days. Others found it less often.
medicine-class-snri = Antidepressant (SNRI)
medicine-class-snri-note = One study saw it in 5 to 10 of 100 people, mostly in the first days. Others found it less often.
medicine-class-tricyclic = Antidepressant (tricyclic)
medicine-class-tricyclic-note = There are reports of single people.
medicine-class-mirtazapine-mianserin = Antidepressant (mirtazapine group)
medicine-class-mirtazapine-mianserin-note = Of all antidepressants it is named most often. One study saw it in 28 of 100 people who took mirtazapine.
medicine-class-other-serotonergic = Antidepressant that acts on serotonin
medicine-class-other-serotonergic-note = Antidepressants that act on serotonin are named as a group. Of this one little is known.
medicine-class-lithium = Lithium
medicine-class-lithium-note = There are reports of single people. Its dose is watched by blood tests, so changes need care.
medicine-class-tramadol = Tramadol
medicine-class-tramadol-note = It can ease restless legs at first, and it has been reported to bring them on.
medicine-class-beta-blocker = Beta blocker, for blood pressure or the heart
medicine-class-beta-blocker-note = It is named for some people; nobody knows for how many. Your heart may rely on it.
medicine-class-calcium-channel-blocker = Calcium-channel blocker, for blood pressure or the heart
medicine-class-calcium-channel-blocker-note = It is named for some people; nobody knows for how many. Your heart may rely on it.
medicine-class-caffeine = Caffeine
medicine-class-caffeine-note = It also keeps you awake. Self-care guides suggest none after two in the afternoon.
medicine-class-alcohol = Alcohol
medicine-class-alcohol-note = It also breaks up sleep in the second half of the night.
medicine-class-nicotine = Nicotine
medicine-class-nicotine-note = It also keeps you awake. If a patch or gum helps you to give up smoking, that matters more: ask when to use it.
medicine-class-melatonin = Melatonin
medicine-class-melatonin-note = In a study of eight people, the legs moved more after it.
medicine-class-single-reports = Medicine with single reports
medicine-class-single-reports-note = A few reports name it. Most people who take it have no such trouble.
medicine-class-levodopa = Levodopa
medicine-class-levodopa-note = It can ease restless legs, but with daily use it often makes them worse in the long run. Guidelines now advise against it as the usual treatment.
medicine-class-dopamine-agonist = Dopamine agonist
medicine-class-dopamine-agonist-note = It can ease restless legs, but may make them worse in the long run. Guidelines now advise against it as the usual treatment.
medicine-class-alpha-2-delta = Medicine for nerve pain (gabapentin group)
medicine-class-alpha-2-delta-note = Guidelines recommend this group for restless legs.
medicine-class-opioid = Opioid
medicine-class-opioid-note = In low doses, and with a doctor's care, opioids help some people whose restless legs are severe.
medicine-class-dipyridamole = Dipyridamole
medicine-class-dipyridamole-note = A guideline suggests it for restless legs in some people, without being sure.
medicine-class-levodopa-companion = Medicine taken with levodopa
medicine-class-levodopa-companion-note = It makes levodopa last longer. What is said of levodopa goes for both.
medicine-class-bupropion = Antidepressant (bupropion)
medicine-class-bupropion-note = In a trial of 60 people it did not make them worse. As a treatment for restless legs it is advised against.
medicine-class-other-antidepressant = Antidepressant that is named less often
medicine-class-other-antidepressant-note = Studies name it less often than other antidepressants. That is no promise.
medicine-class-non-sedating-antihistamine = Newer allergy medicine (non-sedating antihistamine)
medicine-class-non-sedating-antihistamine-note = It is not known to worsen them as the older ones do. That is no promise.
medicine-class-other-antiemetic = Other medicine against nausea
medicine-class-other-antiemetic-note = Little is known about it and restless legs.
medicine-class-sleep-medicine = Medicine for sleep or calm
medicine-class-sleep-medicine-note = Little is known about it and restless legs. Some of these are hard to leave off again.
medicine-class-proton-pump-inhibitor = Stomach-acid medicine (PPI)
medicine-class-proton-pump-inhibitor-note = Over years, less iron may be taken up, and low iron matters for restless legs.
medicine-class-h2-blocker = Stomach-acid medicine (H2 blocker)
medicine-class-h2-blocker-note = Over years, less iron may be taken up, and low iron matters for restless legs.
medicine-class-antacid = Antacid
medicine-class-antacid-note = It keeps iron out if both are taken within two hours.
medicine-class-thyroid-hormone = Thyroid hormone
medicine-class-thyroid-hormone-note = Iron, calcium and antacids keep it out: four hours between them.
medicine-class-tetracycline = Antibiotic (tetracycline)
medicine-class-tetracycline-note = Iron and magnesium keep it out: your timetable can keep them apart.
medicine-class-quinolone = Antibiotic (quinolone)
medicine-class-quinolone-note = Iron and magnesium keep it out: your timetable can keep them apart.
medicine-class-bisphosphonate = Medicine for bones (bisphosphonate)
medicine-class-bisphosphonate-note = Iron, magnesium and calcium keep it out: your timetable can keep them apart.
medicine-class-iron = Iron
medicine-class-iron-note = It helps when iron is low. Ask for a blood test (ferritin and TSAT) first.
medicine-class-iron-infusion = Iron by infusion
medicine-class-iron-infusion-note = It helps when iron is low, and is given by a doctor.
medicine-class-magnesium = Magnesium
medicine-class-magnesium-note = Many people with restless legs take it; the evidence is thin.
medicine-class-calcium = Calcium
medicine-class-calcium-note = It keeps iron out if both are taken within two hours.
profile-kidney-disease = Kidney disease
profile-neuropathy = Nerve damage in the legs (neuropathy)
profile-vascular-disease = Poor blood flow in the legs
profile-broken-skin = Broken skin on the legs
profile-pregnancy = Pregnancy
profile-lung-disease = Lung disease, such as COPD
profile-dialysis = Dialysis, or kidneys that no longer work
profile-inflammation = An infection or inflammation that goes on
profile-malabsorption = A bowel that takes up little (coeliac disease, IBD, surgery)
profile-iron-not-tolerated = Iron tablets were not tolerated
profile-sleep-apnoea = Sleep apnoea
profile-diabetes = Diabetes
profile-thyroid-disease = Thyroid disease
profile-depression = Depression or anxiety
profile-iron-overload = Too much iron, such as haemochromatosis
flag-ppi-iron = With a stomach-acid medicine (PPI) less iron is taken up. Hours between them don't help. Ask the person who prescribed it, and have your iron tested.
flag-h2-iron = With a stomach-acid medicine (H2 blocker) less iron may be taken up. Have your iron tested, and ask when to take which.
flag-kidney-magnesium = With kidney disease, magnesium can build up in the body. Ask your doctor before you take it.
flag-kidney-gabapentinoid = Gabapentin and pregabalin leave the body through the kidneys, so the dose follows how well they work. Ask whether yours was set that way.
flag-kidney-iron = With kidney disease, other iron levels count. Let the doctor for your kidneys decide about iron.
flag-kidney-lithium = With kidney disease, lithium can build up in the body. Ask the person who prescribed it whether your blood tests are up to date.
flag-opioid-gabapentinoid = An opioid together with gabapentin or pregabalin can slow the breathing, above all at night. Make sure that the person who prescribed them knows of both. Get help at once if breathing is slow, or someone can't be woken.
flag-opioid-sleep-medicine = An opioid together with a medicine for sleep or calm can slow the breathing, above all at night. Make sure that the person who prescribed them knows of both. Get help at once if breathing is slow, or someone can't be woken.
flag-lung-gabapentinoid = With a lung disease, gabapentin and pregabalin can make breathing harder. Ask the person who prescribed it, and get help at once if breathing is slow.
flag-tramadol-serotonin = Tramadol and this kind of antidepressant both raise serotonin. Ask a pharmacist or the person who prescribed them whether they go together. Shaking, fever or confusion: get help at once.
flag-dopamine-blocked = One medicine acts like dopamine, the other blocks it. They work against each other. Ask the person who prescribed them, and don't stop either on your own.
flag-pregnancy-worsens = You take something that may make restless legs worse, and you are pregnant. Go through all your medicines with your doctor or midwife. Don't stop a prescribed one on your own.
flag-pregnancy-dopaminergic = In pregnancy, ask soon whether this medicine for restless legs is right for you. Don't stop it suddenly.
flag-pregnancy-gabapentinoid = In pregnancy, ask soon whether gabapentin or pregabalin is right for you. Don't stop it suddenly.
flag-iron-overload = You have too much iron, or are prone to it. Ask your doctor before you take any iron.
flag-levothyroxine-iron = Iron keeps thyroid hormone out. Four hours between them; your timetable can keep them apart.
flag-antibiotic-mineral = Iron and magnesium keep this antibiotic out. Your timetable can keep them apart.
flag-bisphosphonate-mineral = Iron, magnesium and calcium keep this medicine for bones out. Your timetable can keep them apart.
flag-gabapentin-magnesium = Magnesium keeps some of the gabapentin out. Two hours after it, gabapentin is fine; your timetable can keep them apart.
flag-levodopa-iron = Iron may keep levodopa out. How many hours are enough is not known; your timetable keeps two between them.
flag-warm-compress = With numb feet, poor blood flow or broken skin, heat can burn without being felt. Ask your doctor before you use warm compresses.
flag-compression-socks = With poor blood flow, socks can press too hard. Ask your doctor first.

## Labs (screens)
lab-change-unit = Change to { $unit }
tab-labs = Labs
labs-empty = Blood test results go here, in the unit of your laboratory. Stillnight then says what they mean for iron and RLS, and when to test again.
labs-add-ferritin = Add ferritin
labs-add-results = Add results
labs-ask = To ask your doctor
labs-missing = Not known
labs-sources = Where is that from?
labs-latest = Latest results
labs-worked-out = worked out from other results
labs-panels = All blood tests
labs-tests = Tests to ask for
labs-share-tests = Share this list
labs-timelines = When help can be expected
labs-guides-differ = Two sources, two answers
labs-open-chart = Show over time
labs-form-new = Blood test results
labs-form-change = Change results
labs-form-value = Value
labs-form-bound = Less or more than this
labs-form-date = Date of the blood draw
labs-form-time = Time
labs-form-without-iron = No iron for 24 hours before?
labs-form-hours = Hours since the last iron
labs-form-fasting = Nothing eaten before?
labs-form-laboratory = Laboratory
labs-form-range = The laboratory's own range
labs-form-low = From
labs-form-high = To
labs-form-more = More tests
labs-form-details = How it was drawn
labs-keep-typed = Keep as typed
labs-go-back = Go back
labs-delete = Delete this blood test
labs-severity = Strongest of the night, by month
labs-target = Aim
profile-title = About you
profile-about = All of it can stay empty. It makes what is said about iron, kidneys and remedies fit you. It stays on this phone.
profile-born = Year of birth
profile-sex = Sex (for the kidney formula)
profile-female = Female
profile-male = Male
profile-conditions = What a doctor found
answer-not-known = Not known
soft-rules-title = Rules you can do without
soft-rules-about = These are kept where possible. Switch off what does not fit you.

## Guidance (screens)
guidance-title = For you
guidance-all = All cards
guidance-none = Nothing to bring up right now.
guidance-why = Why am I seeing this?
guidance-dismiss = Not for me
guidance-snooze = Later
guidance-restore = Show hidden cards again
learn-title = Learn
learn-remedies = What may help
learn-topics = To read
learn-how = How
learn-when = When
learn-add = Add to my plan
learn-added = In your plan
foods-title = Iron in food
foods-portion-more = More
foods-portion-less = Less
medicine-check-title = Medicine check
medicine-check-about = Type a medicine, or what is in a cold remedy or sleep aid. Nothing leaves the phone.
medicine-check-name = Name of a medicine
medicine-check-plan = In your plan
medicine-check-alternatives = Or did you mean
medicine-check-remarks = Worth a remark
criteria-title = Is it RLS?
criteria-about = Five questions that doctors ask. The answer is theirs to give.
criteria-sudden = Did it begin suddenly, within days?
criteria-per-week = Days a week, over the past year
criteria-lifetime = At least five times in your life?

## Cards (core)
card-level-soon = See a doctor soon
card-level-ask = Ask your doctor
card-level-try = Worth a try
card-level-info = Good to know
card-action-labs = Open labs
card-action-learn = Open Learn
card-action-medicine-check = Open the medicine check
card-action-diary = Open the diary
card-action-criteria = Open the five questions
card-action-plan = Open the plan
card-flag = Two things that meet
card-flag-why = Some things in your plan, or what you said about yourself, are worth a word together.
card-sudden-onset = It began suddenly
card-sudden-onset-reason = You said that it began within days.
card-sudden-onset-why = Now and then a sudden start points to nerves, the spine or the immune system. A doctor should look soon.
card-iron-guard = High transferrin saturation
card-iron-guard-reason = Your transferrin saturation was { $tsat } %.
card-iron-guard-why = From 45 % on, more iron may do harm. Talk to a doctor before any more iron, also if it was prescribed.
card-pregnancy = Pregnant, with restless legs
card-pregnancy-reason = You said that you are pregnant, and you recorded episodes.
card-pregnancy-why = In pregnancy the need for iron is higher, and other rules hold for what you take. Your doctor or midwife should know.
card-child = For children: a specialist
card-child-reason = By the year of birth, this is for a child.
card-child-why = What holds for adults does not hold for children. A children's doctor who knows sleep is the right one to ask.
card-short-nights = Very short nights
card-short-nights-reason = { $count ->
    [one] 1 night of the last 7 had less than { $hours } hours of sleep, or sleep in pieces of less than { $pieces } hours.
   *[other] { $count } nights of the last 7 had less than { $hours } hours of sleep, or sleep in pieces of less than { $pieces } hours.
}
card-short-nights-why = Without several hours of sleep in a row, waiting makes things worse. The limits of hours are our choice.
card-medicine-worsens = A medicine that may play a part
card-medicine-worsens-reason = In your plan: { $medicines }.
card-medicine-unsure = { $medicine } (not certain)
card-medicine-worsens-why = Some medicines make restless legs worse. Ask the person who prescribed it whether there is another way. Don't stop on your own.
card-iron-low = Iron: talk about it
card-iron-low-reason = { $saturation ->
    [1] Your transferrin saturation was { $tsat } %.
   *[other] Your ferritin was { $ferritin }.
}
card-iron-low-why = With RLS, more iron in store is aimed at than a laboratory calls normal. It is the first thing to put right.
card-iron-test = Blood test: ferritin and saturation
card-iron-test-reason = { $known ->
    [0] No ferritin is known yet.
   *[other] It is time to test again.
}
card-iron-test-why = Low iron is the most common thing behind RLS that can be treated. The usual blood count does not show it.
card-kidneys = Kidneys and restless legs
card-kidneys-reason = You said that your kidneys are weak.
card-kidneys-why = Kidney disease can be behind restless legs. Iron, magnesium and some medicines need other doses then.
card-augmentation-watch = Watch for earlier or stronger legs
card-augmentation-watch-reason = In your plan: { $medicines }.
card-augmentation-watch-why = Such medicines help at first, and can make legs worse over months. Tell your doctor if it starts earlier or spreads. Don't stop suddenly.
card-medicines-talk = Time to talk about a medicine?
card-medicines-talk-reason = Your ferritin was { $ferritin }, and the nights are still bad.
card-medicines-talk-why = With enough iron and bad nights, a doctor may think of gabapentin or pregabalin first. Medicines that act like dopamine come with a warning.
card-habits-not-enough = You have done what one can do alone
card-habits-not-enough-reason = Magnesium taken { $taken } of { $due } times in 4 weeks, vitamin D seen to, little late caffeine or alcohol: and the nights are still bad.
card-habits-not-enough-why = When something was done steadily and did not help enough, the next step is a talk with your doctor.
card-low-mood = Mood and nights
card-low-mood-reason = You named depression or anxiety, and the nights are bad.
card-low-mood-why = Bad nights and low mood feed each other. Both can be treated. Some medicines for mood can stir the legs: ask.
card-impairment = Your legs cost you a lot
card-impairment-reason = You said that they troubled you { $trouble } of 10 in a week.
card-impairment-why = When legs take so much from your days, a doctor should know. It can be treated. (From which figure on is our choice.)
card-vitamin-d-low = Vitamin D is low
card-vitamin-d-low-reason = Your vitamin D was { $value } ng/mL. The aim is 40 to 60.
card-vitamin-d-low-why = Low vitamin D goes along with stronger symptoms. Ask your doctor how much to take.
card-late-caffeine = Coffee in the afternoon
card-late-caffeine-reason = { $count ->
    [one] On 1 of the last 14 days there was caffeine after { $time }.
   *[other] On { $count } of the last 14 days there was caffeine after { $time }.
}
card-late-caffeine-why = Caffeine late in the day makes legs and sleep worse for many people. Try two weeks without, and look at the nights.
card-alcohol = Alcohol and the legs
card-alcohol-reason = { $count ->
    [one] On 1 of the last 14 days there was alcohol.
   *[other] On { $count } of the last 14 days there was alcohol.
}
card-alcohol-why = Alcohol breaks up sleep and makes legs restless for many people. Try two weeks without, and look at the nights.
card-nicotine = Nicotine and the legs
card-nicotine-reason = { $count ->
    [one] On 1 of the last 14 days there was nicotine.
   *[other] On { $count } of the last 14 days there was nicotine.
}
card-nicotine-why = Nicotine keeps people awake, and makes legs restless for some. Leaving out the last one before bed is a start.
card-iron-first = Iron first, then magnesium
card-iron-first-reason = Your ferritin was { $ferritin }, and magnesium is in your plan without iron.
card-iron-first-why = Magnesium helps some people. Below 50 ng/mL of ferritin, iron is the thing to talk about first.
card-criteria = Five questions that doctors ask
card-criteria-reason = You have not answered them yet.
card-criteria-why = They help you and your doctor to tell restless legs from other things.
card-start-programme = Two weeks of diary
card-start-programme-reason = You have not kept the 14-day diary yet.
card-start-programme-why = Two weeks show what your days and nights have in common, and what to tell your doctor.

## More labels (screens)
answer-yes = Yes
answer-no = No
answer-unsure = Not sure
answer-earlier = It used to be so
