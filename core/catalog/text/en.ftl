# Every word Stillnight shows, in English. Messages without arguments are labels that a shell gets as one map.
# Keys: area-thing. Fields, errors and enum values have prefixes of their own.

## App
app-name = Stillnight
not-medical-advice = Stillnight is a diary, not medical advice. It can't tell you what is wrong or what to take. Talk to your doctor.

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
schedule-with-ended = With an item that has ended
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
warning-gap = Less than { $duration } since the last one. From { $time } on it is fine.
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
unit-mg = mg
unit-ug = µg
unit-g = g
unit-iu = IU
unit-ml = ml
element-iron = iron
element-magnesium = magnesium
product = { $pieces } of { $amount } { $unit }
product-elemental = { $product }: { $mg } mg of { $element }
caution-iron = { $mg } mg of iron a day is above { $most } mg, the upper level for daily use. Take so much only with a clinician. Source: drug references (not confirmed).
caution-magnesium = { $mg } mg of magnesium a day is above { $most } mg, the upper level for supplements. Ask a clinician first, above all with weak kidneys. Source: US upper level (not confirmed).
item-paused = Paused until you go on
item-paused-until = Paused until { $day }
item-step = From { $day }: { $dose }
stock-left = { $pieces } left
stock-until = { $pieces } left, until { $day }
adherence = Taken { $taken } of { $due }
adherence-lately = Taken { $taken } of { $due } in the last 4 weeks

## Spacing (core)
substance-iron = Iron
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

timetable-moves = These times keep everything apart that should be.
timetable-fine = The plan keeps everything apart that should be.
timetable-empty = Nothing to take on this day.
timetable-in-conflict = There is no time for everything on this day. Here is why, and what would work.
timetable-too-hard = This day has too much in it to find the best times. The times are those of your plan.
dose-made-room = { $item } comes at { $time } now.
timetable-until-now = Until now { $time }
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
templates-day = Habits of the day
templates-course = Over some weeks
template-iron = Iron
template-iron-note = Ask for a blood test first (ferritin and TSAT), and about the dose: 65 mg is more than most people need each day. On an empty stomach, every other day. Not if TSAT is 45 percent or more.
template-vitamin-c = Vitamin C
template-vitamin-c-note = Taken with iron, it helps the body take the iron up.
template-magnesium-glycinate = Magnesium glycinate
template-magnesium-glycinate-note = Start low, go up by a step each week if you like. Ask a clinician first if your kidneys are weak. The evidence is thin.
template-magnesium-citrate = Magnesium citrate
template-magnesium-citrate-note = With the evening meal. It can loosen the bowels. Ask a clinician first if your kidneys are weak. The evidence is thin.
template-magnesium-malate = Magnesium malate
template-magnesium-malate-note = Half with dinner, half at bedtime if you like. Ask a clinician first if your kidneys are weak. The evidence is thin.
template-magnesium-threonate = Magnesium threonate
template-magnesium-threonate-note = Two hours before sleep. Ask a clinician first if your kidneys are weak. The evidence is thin.
template-magnesium-topical = Magnesium on the skin
template-magnesium-topical-note = Rubbed into the legs. Not on broken skin. How much gets through the skin is not known.
template-vitamin-d = Vitamin D
template-vitamin-d-note = With a meal that has some fat. Ask for a blood test and for your dose; the guides aim at 40 to 60 ng/mL.
template-legs-warm = Legs warm
template-legs-warm-note = A blanket or warm trousers from early evening on.
template-socks = Compression socks on
template-socks-note = 15 to 20 mmHg. Not with poor blood flow in the legs; ask first if you have diabetes.
template-stretching = Stretching
template-stretching-note = Calves, thighs and ankles; hold each for 30 seconds.
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
unit-stress = highest stress of the day, 0 to 10
unit-time = hours and minutes each day
unit-times = times each day
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
known-scores = { $known ->
    [one] 1 score
   *[other] { $known } scores
} so far
trend-no-strength = no strength given
trend-no-strength-yet = No strength given in these nights yet
trend-no-end = no end given
trend-no-end-yet = No episode in these nights has an end yet
trend-no-episode = no episode
trend-not-told = nothing of this noted
trend-not-told-yet = Nothing of this noted in these nights yet
trend-empty-days = Nothing noted on these days yet
trend-empty-scores = No score in this time yet
trend-none = None on the days you noted
trend-average = { $value } on average
trend-even = { $measure }, the same throughout: { $value }
trend-one = { $measure } { $when }: { $value }
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
trend-summary-scores = { $measure }, { $from } to { $to }: { $known ->
    [0] no score
    [one] 1 score
   *[other] { $known } scores
}.
trend-summary-ends = Lowest { $low } { $lowWhen }, highest { $high } { $highWhen }.
trend-summary-times = Earliest { $low } { $lowWhen }, latest { $high } { $highWhen }.
trend-summary-mean = On average { $value }.
trend-summary-thirds = First { $nights } nights: { $first } on average. Last { $nights } nights: { $last }.
trend-summary-thirds-days = First { $nights } days: { $first } on average. Last { $nights } days: { $last }.
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
activity-lying-in-bed = Lying in bed
activity-sitting = Sitting
activity-travelling = Travelling
activity-meeting = In a meeting
activity-driving-as-passenger = In a car
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
calendar-key = A number is the strongest of the night. A line: calm. A dot: nothing noted. A square: no strength given.
day-calm = A calm night
diary-search = Look in your diary
diary-search-about = Everything as a list, latest first
search-narrow-close = Done choosing
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
filter-exposures = Which exposures
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
programme-how = You note when your legs begin, how strong it is, how active you were, what you took, and caffeine and alcohol. Most of it takes one tap. You can fill in a day later, and stop at any time.
programme-summary = What the 14 days show
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
item-take-anyway = Note it anyway
item-take-wait = Not now
item-look-back = Look back
look-back-title = Doses of a day
look-back-empty = Nothing was due on this day.
look-back-before = The day before
look-back-after = The day after
taken-at = Taken at another time
skip-why = Skip, and why
withdraw = Take back
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
relaxation-apply = Do this
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
trends-bar-key = A low line is a zero. No bar: nothing recorded.
hours-heading = At what time of night
hours-key = The bigger the dot, the more of the recorded nights. A line: nothing recorded.
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
about-kept = Your diary is one file on this phone. The phone's own backup leaves it out; a backup is made only by you, where you say.

## Backup (labels)
backup = Backup
backup-why = A backup is one locked file with all of your diary. Keep it somewhere else than on this phone: then a lost phone is not a lost diary.
backup-due = A backup is due.
backup-passphrase = Passphrase
backup-passphrase-why = It locks the backup. Write it down and keep it safe: without it nobody can open the backup, not even you.
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
backup-passphrase-first = Type a passphrase above first.
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
error-too-long = { $field } can have up to { $max } characters.
error-missing = Something is missing: { $field }.
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
line-exposure = Exposures
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
practice-warm-compress-how = 40 to 45 °C on the calves for 15 to 20 minutes, held on with light pressure.
practice-warm-compress-caution = Not with nerve damage (neuropathy), poor circulation or broken skin.
practice-heat-and-cold-how = A few minutes warm, a few minutes cold, in turn. End with cold.
practice-heat-and-cold-caution = Not with nerve damage (neuropathy), poor circulation or broken skin.
practice-compression-socks-how = Socks of 15 to 20 mmHg in the evening.
practice-compression-socks-caution = Ask your doctor first if your circulation is poor.
practice-warm-legs-how = Socks or a blanket from early evening on, not only in bed.
practice-evening-walk-how = 10 to 15 minutes of walking or easy stretching just before bed.
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
source-guides = RLS self-care guides
mark-late-caffeine = After 14:00. Caffeine late in the day can make legs and sleep worse.
mark-late-exercise = Vigorous, and less than four hours before bed. That late, it can make legs worse.
none-onset = Noted: no restless legs
none-activity = Noted: no exercise, little sitting
none-taken = Noted: nothing taken
none-caffeine = Noted: no caffeine
none-alcohol = Noted: no alcohol

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
programme-day-ahead = Day { $number }, { $day }: still to come
programme-nights = Restless legs in { $with } of { $known } nights noted.
programme-onset = They usually began about { $usual }, between { $first } and { $last }.
programme-strength = Strength: { $mean } on average, { $worst } at most.
programme-sleep = Sleep: { $duration } on average, from { $nights } nights.
programme-caffeine = Caffeine on { $with } of { $known } days noted, after 14:00 on { $late } of them.
programme-alcohol = Alcohol on { $with } of { $known } days noted.
programme-activity = Exercise on { $with } of { $known } days noted.
programme-taken = Doses: { $taken } taken of { $answered } answered.
programme-empty = Nothing was noted in these fourteen days.
score-severity-words = { $day }: { $value } of 40, { $band }
score-trouble-words = { $day }: { $value } of 10
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
timetable-breakfast = breakfast
timetable-lunch = lunch
timetable-dinner = dinner

## The timetable (core): what is in the way, and what would help
timetable-clash = { $dose } and { $other } need { $duration } between them.
timetable-clash-after = { $dose } needs { $duration } after { $other }.
timetable-clash-same = Two doses of { $dose } need { $duration } between them.
timetable-clash-together = { $dose } goes with { $other }.
timetable-flag = { $dose } and { $other }: hours apart don't help here. Ask the person who prescribed it.
timetable-move = Take { $dose } { $place } instead, at { $time }.
timetable-time = { $what } at { $time } instead of { $from }.
timetable-bed = Go to bed at { $time }.
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
near-planned = { $other } is planned for { $time }. From { $from } they are { $duration } apart.
near-free = { $other } is planned for { $time }. After it this is fine.
near-unsure = { $sentence } This is not confirmed: ask your clinician.
