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
morning-title = Night of { $day }
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
timing-at-bedtime = at bedtime
timing-before-bed = { $duration } before bed
timing-at-waking = when you wake up
timing-after-waking = { $duration } after waking
reason-plain = { $sentence }.
reason-bedtime = { $sentence }. Your bedtime is { $time }.
reason-waking = { $sentence }. You usually wake at { $time }.
next-dose = Next: { $day }, { $time }

## Suggestions for the plan (core)
suggestion-iron-name = Iron
suggestion-iron-note = Ask your doctor for a blood test (ferritin and TSAT) before you take iron, and about the dose: 65 mg is more than most people need each day. Best on an empty stomach. Every other day, more of each dose is taken up. Sources: Silber, Mayo Clin Proc 2021; Stoffel, 2017.
suggestion-vitamin-c-name = Vitamin C
suggestion-vitamin-c-note = Taken with iron, it helps the body take the iron up. Source: Silber, Mayo Clin Proc 2021.
suggestion-magnesium-name = Magnesium glycinate
suggestion-magnesium-note = Start low. Ask a clinician first if your kidneys are weak. Source: the project's articles on RLS, 30 to 90 minutes before bed.

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
answered-taken = Taken: { $items }
answered-skipped = Skipped: { $items }
answered-snoozed = I'll ask again at { $time }: { $items }
answered-already = Already noted: { $items }

## Trends (core)
trends-empty = Nothing recorded in these nights yet
trends-calm = Calm: no episode in the nights you checked in
trends-worst = Strongest: { $worst }, on { $day }
trends-no-strength = { $episodes ->
    [one] 1 episode, no strength given
   *[other] { $episodes } episodes, no strength given
}
trends-summary = { $nights } nights: { $with } with episodes, { $calm } calm, { $gaps } with nothing recorded.
night-words = { $day }: { $parts }
night-gap = nothing recorded
night-calm = calm
night-worst = strongest { $worst }
night-episodes = { $count ->
    [one] 1 episode
   *[other] { $count } episodes
}
night-sleep = { $duration } asleep
night-awakenings = { $count ->
    [0] slept through
    [one] woke once
   *[other] woke { $count } times
}

## Errors
error-out-of-range = { $field } can be { $min } to { $max }.
error-too-long = { $field } can have up to { $max } characters.
error-missing = { $field } is missing.
error-before = { $field } can't be before { $after }.
error-in-future = { $field } lies in the future.
error-unknown-zone = Your phone doesn't know { $field } it is set to. Nothing was saved.
error-no-such-time = There is no such { $field }.
error-not-found = { $field } is no longer there.
error-undo-over = It's too late to undo that. You can still edit it.
error-not-a-database = This file is not a Stillnight diary. It was left as it is.
error-damaged = The diary's file is damaged. It was kept as it is; nothing was deleted.
error-newer-version = This diary was made by a newer version of Stillnight. Please update the app. Nothing was changed.
error-disk-full = Your phone has no room left. This was not saved. Free some space and try again.
error-storage = The diary's file can't be read or written right now. This was not saved.
error-paused = Stillnight is just waking up. Please try again.
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
