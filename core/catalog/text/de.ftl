# Every word Stillnight shows, in German. The keys, their order and their sections are those of en.ftl; the terms are in docs/words-de.md.
# Needs review by a native speaker who knows RLS; until then a translation by its makers.

## App
app-name = Stillnight
not-medical-advice = Stillnight ist ein Tagebuch, kein ärztlicher Rat. Es kann dir nicht sagen, was dir fehlt oder was du nehmen sollst. Sprich mit deiner Arztpraxis.

## Numbers, inside sentences
number-decimal = ,
number-group = .

## Clock and calendar, inside sentences
clock-am = AM
clock-pm = PM
day = { $weekday } { $day }. { $month }
day-today = heute
day-tomorrow = morgen
day-yesterday = gestern
weekday-short-1 = Mo
weekday-short-2 = Di
weekday-short-3 = Mi
weekday-short-4 = Do
weekday-short-5 = Fr
weekday-short-6 = Sa
weekday-short-7 = So
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mär
month-short-4 = Apr
month-short-5 = Mai
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Okt
month-short-11 = Nov
month-short-12 = Dez
month-1 = Januar
month-2 = Februar
month-3 = März
month-4 = April
month-5 = Mai
month-6 = Juni
month-7 = Juli
month-8 = August
month-9 = September
month-10 = Oktober
month-11 = November
month-12 = Dezember
day-year = { $day } { $year }
month-year = { $month } { $year }
list-and = { $rest } und { $last }
duration-hours = { $hours } h
duration-minutes = { $minutes } min

## Sentences about the night (core)
status-night = Schlafenszeit vor { $duration }, { $count ->
    [0] keine Episode heute Nacht
    [one] 1 Episode heute Nacht
   *[other] { $count } Episoden heute Nacht
}
status-morning = Letzte Nacht: { $count ->
    [0] keine Episode
    [one] 1 Episode
   *[other] { $count } Episoden
}
status-day = Noch { $duration } bis zur Schlafenszeit{ $count ->
    [0] {""}
    [one] , bisher 1 Episode
   *[other] , bisher { $count } Episoden
}
running-since = Dauert an seit { $time }
recorded-at = Notiert, { $time }
recorded-changed = Gespeichert
recorded-ended = Vorbei. Es hat { $duration } gedauert
recorded-deleted = Gelöscht
recorded-night = Gespeichert: { $words }
morning-title = Nacht vom { $day }
morning-naps = { $count ->
    [one] Ein Nickerchen an dem Tag: { $duration }
   *[other] { $count } Nickerchen an dem Tag: { $duration }
}
morning-episodes = { $count ->
    [0] keine Episode
    [one] 1 Episode
   *[other] { $count } Episoden
}

## Sentences about the plan (core)
schedule-every-day = Jeden Tag
schedule-every-other-day = Jeden zweiten Tag
schedule-every-n-days = Alle { $days } Tage
schedule-weekdays = { $days }
schedule-with = Zusammen mit { $item }: { $schedule }
schedule-with-ended = Zusammen mit etwas, das beendet ist
timing-at = { $times }, egal wo du bist
schedule-elapsed = Alle { $duration }, Tag und Nacht, egal was die Uhr zeigt
schedule-on-off = { $on } { $on ->
    [one] Tag
   *[other] Tage
} lang, dann { $off } { $off ->
    [one] Tag
   *[other] Tage
} Pause
schedule-once = Einmal, { $day }
schedule-as-needed = Nach Bedarf
schedule-gap = mindestens { $duration } Abstand
schedule-most = höchstens { $count } in 24 Stunden
timing-at-home = { $times }, Zeit von { $place }
timing-after-bed = { $duration } nach der Schlafenszeit
timing-before-waking = { $duration } vor dem Aufwachen
timing-at-meal = zum { $meal }
timing-before-meal = { $duration } vor dem { $meal }
timing-after-meal = { $duration } nach dem { $meal }
timing-window = { $timing } (darf sich verschieben: { $from } bis { $to })
meal-breakfast = Frühstück
meal-lunch = Mittagessen
meal-dinner = Abendessen
reason-meal = { $sentence }. { $meal } ist bei dir um { $time }.
timing-at-bedtime = zur Schlafenszeit
timing-before-bed = { $duration } vor der Schlafenszeit
timing-at-waking = beim Aufwachen
timing-after-waking = { $duration } nach dem Aufwachen
reason-plain = { $sentence }.
reason-bedtime = { $sentence }. Deine Schlafenszeit ist { $time }.
reason-evenings = { $sentence }. Deine Schlafenszeit ist nicht jeden Abend gleich.
reason-waking = { $sentence }. Du wachst meist um { $time } auf.
next-dose = Als Nächstes: { $day }, { $time }

## Suggestions for the plan (core)
suggestion-iron-name = Eisen
suggestion-iron-note = Bitte in deiner Arztpraxis um einen Bluttest (Ferritin und TSAT), bevor du Eisen nimmst, und frag nach der Dosis: 65 mg sind mehr, als die meisten am Tag brauchen. Am besten auf leeren Magen. Jeden zweiten Tag genommen, kommt von jeder Dosis mehr im Körper an. Quellen: Silber, Mayo Clin Proc 2021; Stoffel, 2017.
suggestion-vitamin-c-name = Vitamin C
suggestion-vitamin-c-note = Zusammen mit Eisen hilft es dem Körper, das Eisen aufzunehmen. Quelle: Silber, Mayo Clin Proc 2021.
suggestion-magnesium-name = Magnesiumglycinat
suggestion-magnesium-note = Fang niedrig an. Frag vorher in deiner Arztpraxis, wenn deine Nieren schwach sind. Oft 30 bis 90 Minuten vor der Schlafenszeit genommen. Quelle: Artikel zur Selbsthilfe bei RLS; die Belege sind dünn.

## Reminders and doses (core)
dose-upcoming = kommt noch
dose-due = fällig
dose-snoozed = verschoben auf { $time }
dose-taken = genommen
dose-taken-at = genommen um { $time }
dose-skipped = ausgelassen
dose-missed = verpasst
reminder-body = { $time } · { $reason }
reminder-body-missed = Um { $time } verpasst. Du kannst noch antworten.
reminder-channel = Erinnerungen
reminder-channel-about = Wenn etwas aus deinem Plan fällig ist
reminder-private = Etwas aus deinem Plan ist fällig
reminder-open-title = Bitte öffne Stillnight
reminder-open-body = Damit deine Erinnerungen weitergehen.
answered-taken = Genommen: { $items }
answered-skipped = Ausgelassen: { $items }
answered-snoozed = Ich frage um { $time } noch einmal: { $items }
answered-already = Schon notiert: { $items }
answered-withdrawn = Zurückgenommen: { $items }
dose-skipped-because = ausgelassen: { $reason }
skip-side-effect = hat mir nicht gutgetan
skip-ran-out = nichts mehr da
skip-unwell = ich war krank
skip-not-needed = nicht nötig
skip-not-at-hand = nicht zur Hand
skip-advised = auf ärztlichen Rat
skip-other = anderer Grund
day-and-time = { $day }, { $time }
intake-recorded = Notiert: { $item }, { $time }
warning-gap = Weniger als { $duration } seit dem letzten Mal. Ab { $time } ist es in Ordnung.
warning-daily = Das wären mehr als { $most } in 24 Stunden. Ab { $time } ist wieder Platz für eine.

## What is in an item, what is left, how it was taken (core)
form-pieces = Stück
unit-mg = mg
unit-ug = µg
unit-g = g
unit-iu = IE
unit-ml = ml
element-iron = Eisen
element-magnesium = Magnesium
product = { $pieces } × { $form } zu { $amount } { $unit }
product-elemental = { $product }: { $mg } mg { $element }
caution-iron = { $mg } mg Eisen am Tag sind mehr als { $most } mg, die Obergrenze für jeden Tag. Nimm so viel nur in Absprache mit deiner Arztpraxis. Quelle: Nachschlagewerke zu Arzneimitteln (nicht bestätigt).
caution-magnesium = { $mg } mg Magnesium am Tag sind mehr als { $most } mg, die Obergrenze für Ergänzungsmittel. Frag vorher in deiner Arztpraxis, vor allem bei schwachen Nieren. Quelle: Obergrenze der USA (nicht bestätigt).
item-paused = Pausiert, bis du weitermachst
item-paused-until = Pausiert bis { $day }
item-step = Ab { $day }: { $dose }
stock-left = Noch { $pieces } { $form }
stock-until = Noch { $pieces } { $form }, bis { $day }
adherence = { $taken } von { $due } genommen
adherence-lately = { $taken } von { $due } genommen in den letzten 4 Wochen

## Spacing (core)
substance-iron = Eisen
substance-vitamin-c = Vitamin C
substance-magnesium = Magnesium
substance-calcium = Kalzium
substance-antacid = Magensäurebinder
substance-zinc = Zink
substance-vitamin-d = Vitamin D
substance-levothyroxine = Levothyroxin
substance-levodopa = Levodopa
substance-entacapone = Entacapon
substance-tetracycline = Tetracyclin (Antibiotikum)
substance-quinolone = Chinolon (Antibiotikum)
substance-bisphosphonate = Bisphosphonat
substance-proton-pump-inhibitor = Magensäureblocker (PPI)
substance-gabapentin = Gabapentin
substance-coffee = Kaffee
substance-tea = Tee
substance-dairy = Milch und Käse
substance-eggs = Ei
own-spacing = { $first } und { $second }: { $duration } Abstand
own-spacing-after = { $second } frühestens { $duration } nach { $first }

timetable-moves = Diese Zeiten halten alles auseinander, was auseinander gehört.
timetable-fine = Der Plan hält alles auseinander, was auseinander gehört.
timetable-empty = An diesem Tag ist nichts zu nehmen.
timetable-in-conflict = An diesem Tag ist nicht für alles Zeit. Hier steht, warum, und was helfen würde.
timetable-too-hard = An diesem Tag ist zu viel, um die besten Zeiten zu finden. Es sind die Zeiten aus deinem Plan.
dose-made-room = { $item } kommt jetzt um { $time }.
timetable-until-now = Bisher { $time }
timetable-rule = { $rule } Quelle: { $source }
timetable-conflict-words = Das steht sich im Weg: { $doses }

## Blood draws (core)
blood-draw-name = Blutabnahme
blood-draw-note = 24 Stunden vorher kein Eisen, und komm am Morgen: dann sind Ferritin und TSAT verlässlich. Frag, ob du ohne Frühstück kommen sollst. Quelle: AASM-Leitlinie, J Clin Sleep Med 2025.
blood-draw-planned = { $when }. Kein Eisen ab { $from }; diese Erinnerungen pausieren von selbst.
blood-draw-prepared = { $when }. Kein Eisen in den 24 Stunden davor.
blood-draw-unprepared = { $when }. In den 24 Stunden davor wurde Eisen genommen: der Wert kann zu hoch sein. Sag das der Person, die ihn liest.

## The reminder health check (core)
health-fine = Erinnerungen funktionieren auf diesem Telefon.
health-not-fine = Etwas könnte Erinnerungen aufhalten.
health-notifications = Mitteilungen sind erlaubt.
health-no-notifications = Mitteilungen sind aus. Keine Erinnerung kann erscheinen.
health-allow = Mitteilungen erlauben
health-exact = Genaue Wecker sind erlaubt.
health-inexact = Genaue Wecker sind aus. Erinnerungen kommen vielleicht einige Minuten später.
health-allow-exact = Genaue Wecker erlauben
health-battery-free = Der Energiesparmodus lässt Stillnight in Ruhe.
health-battery-saved = Der Energiesparmodus kann Erinnerungen zurückhalten.
health-battery-settings = Akku-Einstellungen
health-pending = { $count ->
    [0] Das Telefon hält keine Erinnerung bereit.
    [one] Das Telefon hält 1 Erinnerung bereit.
   *[other] Das Telefon hält { $count } Erinnerungen bereit.
}
health-fired = Jede Erinnerung der letzten Tage kam pünktlich.
health-not-fired = Einige Erinnerungen kamen nicht pünktlich.
health-not-shown = { $item }, { $when }: nicht erschienen
health-late = { $item }, { $when }: { $duration } zu spät
health-last-planned = Als Nächstes geplant: { $when }
health-last-fired = Zuletzt erschienen: { $when }
health-last-followed = Zuletzt nachgefragt: { $when }
health-last-answered = Zuletzt beantwortet: { $when }
health-last-refilled = Zuletzt aufgefüllt: { $when }, { $count } bereit
test-alarm-title = Probe-Erinnerung
test-alarm-body = So kommt eine Erinnerung. Gewünscht für { $time }.
test-alarm-about = In einer Minute kommt eine Probe-Erinnerung. Leg das Telefon hin und warte.
test-alarm-waiting = Die Probe-Erinnerung kommt um { $time }. Leg das Telefon hin und warte.
test-alarm-lost = Die Probe-Erinnerung von { $time } kam nicht. Sieh dir die Zeilen oben an.
test-alarm-came = Die Probe-Erinnerung von { $time } kam pünktlich.
test-alarm-came-late = Die Probe-Erinnerung von { $time } kam { $duration } zu spät.
test-alarm-answered = Die Probe hat geklappt.

## Templates (core)
templates-iron = Eisen
templates-magnesium = Magnesium
templates-vitamins = Vitamine
templates-evening = Abend-Routine
templates-day = Gewohnheiten am Tag
templates-course = Über einige Wochen
template-iron = Eisen
template-iron-note = Bitte vorher um einen Bluttest (Ferritin und TSAT) und frag nach der Dosis: 65 mg sind mehr, als die meisten am Tag brauchen. Auf leeren Magen, jeden zweiten Tag. Nicht bei einer TSAT ab 45 Prozent.
template-vitamin-c = Vitamin C
template-vitamin-c-note = Zusammen mit Eisen hilft es dem Körper, das Eisen aufzunehmen.
template-magnesium-glycinate = Magnesiumglycinat
template-magnesium-glycinate-note = Fang niedrig an und geh, wenn du magst, jede Woche eine Stufe höher. Frag vorher in deiner Arztpraxis, wenn deine Nieren schwach sind. Die Belege sind dünn.
template-magnesium-citrate = Magnesiumcitrat
template-magnesium-citrate-note = Zum Abendessen. Es kann den Stuhl weicher machen. Frag vorher in deiner Arztpraxis, wenn deine Nieren schwach sind. Die Belege sind dünn.
template-magnesium-malate = Magnesiummalat
template-magnesium-malate-note = Wenn du magst, die Hälfte zum Abendessen, die Hälfte zur Schlafenszeit. Frag vorher in deiner Arztpraxis, wenn deine Nieren schwach sind. Die Belege sind dünn.
template-magnesium-threonate = Magnesiumthreonat
template-magnesium-threonate-note = Zwei Stunden vor dem Schlafen. Frag vorher in deiner Arztpraxis, wenn deine Nieren schwach sind. Die Belege sind dünn.
template-magnesium-topical = Magnesium auf der Haut
template-magnesium-topical-note = In die Beine eingerieben. Nicht auf verletzte Haut. Wie viel durch die Haut kommt, weiß man nicht.
template-vitamin-d = Vitamin D
template-vitamin-d-note = Zu einer Mahlzeit mit etwas Fett. Bitte um einen Bluttest und frag nach deiner Dosis; die Ratgeber zielen auf 40 bis 60 ng/ml.
template-legs-warm = Beine warm halten
template-legs-warm-note = Eine Decke oder eine warme Hose ab dem frühen Abend.
template-socks = Stützstrümpfe an
template-socks-note = 15 bis 20 mmHg. Nicht bei schlechter Durchblutung der Beine; bei Diabetes frag vorher.
template-stretching = Dehnen
template-stretching-note = Waden, Oberschenkel und Knöchel; jeweils 30 Sekunden halten.
template-warm-bath = Warmes Bad
template-warm-bath-note = 40 bis 42 °C, 15 bis 20 Minuten, danach ein kühles Zimmer. Nicht so warm bei Herzproblemen oder tauber Haut.
template-massage = Beinmassage
template-massage-note = 10 bis 15 Minuten, vom Knöchel hoch zum Knie. Nicht bei einem Blutgerinnsel.
template-chamomile = Kamillentee
template-chamomile-note = 2 bis 3 g getrocknete Blüten oder 200 bis 270 mg Extrakt. Nicht bei Allergie gegen Korbblütler; frag vorher, wenn du Blutverdünner nimmst.
template-warm-compress = Warmer Umschlag
template-warm-compress-note = 40 bis 45 °C, 15 bis 20 Minuten. Nicht bei tauben Füßen, schlechter Durchblutung oder verletzter Haut.
template-last-walk = Letzter Spaziergang
template-last-walk-note = 10 bis 15 Minuten ruhig gehen oder dehnen, kurz vor der Schlafenszeit.
template-exercise = Bewegung
template-exercise-note = 30 bis 45 Minuten, mittel anstrengend, am Morgen oder Nachmittag. Nichts Anstrengendes in den vier Stunden vor der Schlafenszeit.
template-movement-break = Bewegungspause
template-movement-break-note = Am Schreibtisch jede Stunde fünf Minuten auf den Beinen. Stell die Stunden so ein, wie sie für dich passen.
template-caffeine-cut-off = Heute kein Koffein mehr
template-caffeine-cut-off-note = Spätes Koffein kann Beine und Schlaf schlechter machen.
template-yoga = Yoga
template-yoga-note = Über acht Wochen, wie in den Studien.
template-acupuncture = Akupunktur
template-acupuncture-note = Sechs bis zehn Sitzungen. Die Belege sind dünn.

## Trends (core)
trends-empty = In diesen Nächten ist noch nichts notiert
trends-calm = Ruhig: keine Episode in den eingetragenen Nächten
trends-worst = Höchste Stärke: { $worst }, am { $day }
trends-no-strength = { $episodes ->
    [one] 1 Episode, ohne Stärke
   *[other] { $episodes } Episoden, ohne Stärke
}
trends-summary = { $nights } Nächte: { $with } mit Episoden, { $calm } ruhig, { $gaps } ohne Notiz.
day-short = { $day }. { $month }
span-week = Woche vom { $day }
span-on = am { $day }
span-in-week = in der Woche vom { $day }
span-in-month = im { $month }
span-nights = in { $count } Nächten
span-days = an { $count } Tagen
span-weeks = in { $count } Wochen
span-months = in { $count } Monaten
value-plain = { $value }
value-percent = { $value } %
value-mg = { $value } mg
value-units = { $value ->
    [one] 1 Einheit
   *[other] { $value } Einheiten
}
unit-worst = Stärke, 0 bis 10
unit-mean = mittlere Stärke, 0 bis 10
unit-minutes = Zeit in Episoden, jede Nacht
unit-episodes = Episoden, jede Nacht
unit-onset = Uhrzeit der ersten Episode
unit-sleep = Stunden Schlaf
unit-efficiency = Anteil der Zeit im Bett mit Schlaf
unit-awakenings = so oft wach, jede Nacht
unit-rest = 1 (nicht erholt) bis 5 (sehr gut erholt)
unit-severity = Schweregrad, 0 bis 40
unit-trouble = Belastung, 0 bis 10
unit-caffeine = Milligramm am Tag
unit-alcohol = Einheiten am Tag
unit-stress = höchster Stress des Tages, 0 bis 10
unit-time = Stunden und Minuten am Tag
unit-times = so oft am Tag
trend-point = { $when }: { $value }
trend-from = { $value }, aus { $from }
from-nights = { $known } von { $nights ->
    [one] 1 Nacht
   *[other] { $nights } Nächten
}
from-days = { $known } von { $nights ->
    [one] 1 Tag
   *[other] { $nights } Tagen
}
from-scores = { $known ->
    [one] 1 Wert
   *[other] { $known } Werten
}
known-nights = Bekannt: { $known } von { $nights ->
    [one] 1 Nacht
   *[other] { $nights } Nächten
}
known-days = Bekannt: { $known } von { $nights ->
    [one] 1 Tag
   *[other] { $nights } Tagen
}
known-scores = Bisher { $known ->
    [one] 1 Wert
   *[other] { $known } Werte
}
trend-no-strength = ohne Stärke
trend-no-strength-yet = In diesen Nächten ist noch keine Stärke angegeben
trend-no-end = ohne Ende
trend-no-end-yet = Noch keine Episode in diesen Nächten hat ein Ende
trend-no-episode = keine Episode
trend-not-told = dazu nichts notiert
trend-not-told-yet = In diesen Nächten ist dazu noch nichts notiert
trend-empty-days = An diesen Tagen ist noch nichts notiert
trend-empty-scores = In dieser Zeit gibt es noch keinen Wert
trend-none = Nichts davon an den Tagen mit Notizen
trend-average = im Schnitt { $value }
trend-even = { $measure }, durchgehend gleich: { $value }
trend-one = { $measure } { $when }: { $value }
finding-strongest = Am stärksten { $when }: { $value }
finding-longest = Am längsten { $when }: { $value }
finding-most-episodes = Die meisten Episoden { $when }: { $value }
finding-earliest = Am frühesten { $when }: { $value }
finding-least-sleep = Am wenigsten Schlaf { $when }: { $value }
finding-lowest = { $measure }, am niedrigsten { $when }: { $value }
finding-most-awake = Am häufigsten wach { $when }: { $value }
finding-least-rested = Am wenigsten erholt { $when }: { $value }
finding-highest = { $measure }, am höchsten { $when }: { $value }
finding-most = { $measure }, am meisten { $when }: { $value }
trend-summary-nights = { $measure }, { $from } bis { $to }: bekannt für { $known } von { $nights ->
    [one] 1 Nacht
   *[other] { $nights } Nächten
}, { $gaps ->
    [0] keine Lücke
    [one] 1 Lücke
   *[other] { $gaps } Lücken
}.
trend-summary-days = { $measure }, { $from } bis { $to }: bekannt für { $known } von { $nights ->
    [one] 1 Tag
   *[other] { $nights } Tagen
}, { $gaps ->
    [0] keine Lücke
    [one] 1 Lücke
   *[other] { $gaps } Lücken
}.
trend-summary-scores = { $measure }, { $from } bis { $to }: { $known ->
    [0] kein Wert
    [one] 1 Wert
   *[other] { $known } Werte
}.
trend-summary-ends = Am niedrigsten mit { $low } { $lowWhen }, am höchsten mit { $high } { $highWhen }.
trend-summary-times = Am frühesten um { $low } { $lowWhen }, am spätesten um { $high } { $highWhen }.
trend-summary-mean = Im Schnitt { $value }.
trend-summary-thirds = Die ersten { $nights } Nächte: im Schnitt { $first }. Die letzten { $nights } Nächte: { $last }.
trend-summary-thirds-days = Die ersten { $nights } Tage: im Schnitt { $first }. Die letzten { $nights } Tage: { $last }.
hours-between = zwischen { $from } und { $to }
hours-most = Am häufigsten { $between }
hours-even = Zu vielen verschiedenen Stunden
hours-few = Episoden in { $count } von { $known ->
    [one] 1 bekannten Nacht
   *[other] { $known } bekannten Nächten
}
hours-row = { $known }. Am häufigsten { $between }, in { $count ->
    [one] 1 Nacht
   *[other] { $count } Nächten
}
hours-row-even = { $known }. Zu vielen verschiedenen Stunden, in { $count } Nächten
hours-row-calm = { $known }. Keine Episode
hours-summary = { $from } bis { $to }: bekannt für { $known } von { $nights ->
    [one] 1 Nacht
   *[other] { $nights } Nächten
}, { $with ->
    [0] keine mit Episode
    [one] 1 mit Episoden
   *[other] { $with } mit Episoden
}. { $title }.
night-words = { $day }: { $parts }
night-gap = nichts notiert
night-calm = ruhig
night-worst = Stärke bis { $worst }
night-episodes = { $count ->
    [one] 1 Episode
   *[other] { $count } Episoden
}
night-sleep = { $duration } geschlafen
night-bed = um { $time } im Bett
night-efficiency = { $percent } % der Zeit im Bett
night-awakenings = { $count ->
    [0] durchgeschlafen
    [one] einmal aufgewacht
   *[other] { $count }-mal aufgewacht
}

## Everywhere on screen (labels of both shells)
tab-tonight = Heute
tab-diary = Tagebuch
tab-plan = Plan
tab-trends = Verlauf
close = Schließen
done = Fertig
save = Speichern
try-again = Noch einmal
undo = Rückgängig
note = Notiz
note-hint = In deinen Worten
add = Dazu
less = Weniger
more-of-it = Mehr
now = Jetzt
search = Suchen
search-hint = Gesuchte Wörter
date-give = Tag wählen
date-open = Offen lassen
time-unknown = Weiß ich nicht
time-give = Uhrzeit angeben
label-day = Tag
minutes = Minuten
minutes-less = Weniger Minuten
minutes-more = Mehr Minuten
time-change = Uhrzeit ändern
time-hours = Stunde
time-minutes = Minuten
time-hour-less = Eine Stunde früher
time-hour-more = Eine Stunde später
time-minutes-less = Fünf Minuten früher
time-minutes-more = Fünf Minuten später
date-day = Tag
date-day-less = Ein Tag früher
date-day-more = Ein Tag später
date-month = Monat
date-month-less = Ein Monat früher
date-month-more = Ein Monat später

## Tonight (labels)
night-mark = Nacht
tonight-record = Unruhige Beine
tonight-record-now = Jetzt eine Episode notieren
ago-15 = vor 15 min
ago-15-spoken = Eine Episode notieren, die vor 15 Minuten begann
ago-30 = vor 30 min
ago-30-spoken = Eine Episode notieren, die vor 30 Minuten begann
ago-60 = vor 1 h
ago-60-spoken = Eine Episode notieren, die vor einer Stunde begann
ago-other = Andere Zeit
ago-other-spoken = Eine Episode zu einer anderen Zeit notieren
add-exposure = Etwas anderes
add-exposure-spoken = Kaffee, Bewegung, Stress oder etwas anderes notieren
bed-now = Jetzt im Bett
bed-now-spoken = Notieren, dass du jetzt im Bett bist
detail = Genauer
detail-spoken = Eine Episode notieren und genauer beschreiben
add-detail = Genauer
add-detail-spoken = Diese Episode genauer beschreiben
its-over = Vorbei
its-over-spoken = Notieren, dass die Episode vorbei ist
bed = Bett
strip-open = Die letzten 14 Nächte im Verlauf ansehen
why = warum?
why-spoken = Sieh, warum, und was du tun kannst
take-all = Alles Fällige nehmen
taken = Genommen
taken-spoken = Als genommen notieren
snooze = In 10 min
snooze-spoken = In zehn Minuten noch einmal fragen
skip = Auslassen
skip-spoken = Diesmal mit Absicht auslassen
tonight-no-doses = Hier steht, was du nimmst, mit der Zeit und dem Grund dafür.
tonight-plan-open = Deinen Plan anlegen
notice-notifications = Erinnerungen sind aus. Stillnight darf dir noch nichts zeigen.
notice-notifications-action = Erinnerungen erlauben
notice-exact = Erinnerungen kommen vielleicht einige Minuten später. Dein Telefon erlaubt noch keine genauen Zeiten.
notice-exact-action = Genaue Zeiten erlauben

## An episode (labels)
episode = Episode
episode-open = Diese Episode öffnen
episode-times = Wann
episode-began = Begonnen
episode-ended = Vorbei
add-episode = Eine Episode
episode-end-known = Ich weiß, wann es vorbei war
episode-end-clear = Noch nicht vorbei
own-sensation = In deinen Worten
own-relief = Etwas anderes, das du versucht hast
episode-delete = Diese Episode löschen
episode-at-title = Wann war das?
intensity = Wie stark?
intensity-short = Stärke
intensity-low = 1: kaum da
intensity-high = 10: nicht auszuhalten
body = Wo?
body-left-foot = Linker Fuß
body-right-foot = Rechter Fuß
body-left-calf = Linke Wade
body-right-calf = Rechte Wade
body-left-thigh = Linker Oberschenkel
body-right-thigh = Rechter Oberschenkel
body-arms = Arme
body-trunk = Rumpf
sensation = Wie fühlt es sich an?
rest-very-poor = gar nicht erholt
rest-poor = kaum erholt
rest-fair = etwas erholt
rest-good = gut erholt
rest-very-good = sehr gut erholt

sensation-crawling = Krabbeln
sensation-tingling = Kribbeln
sensation-pulling = Ziehen
sensation-aching = Schmerzen
sensation-electric = Wie Strom
sensation-itching = Jucken
activity = Was hast du gemacht?
activity-lying-in-bed = Im Bett gelegen
activity-sitting = Gesessen
activity-travelling = Auf Reisen
activity-meeting = In einer Sitzung
activity-driving-as-passenger = Im Auto
activity-standing = Gestanden
relief = Was hast du versucht?
relief-walking = Gehen
relief-stretching = Dehnen
relief-massage = Massage
relief-heat = Wärme
relief-cold = Kälte
relief-bath = Ein Bad
relief-compression = Druck
helped = Half
helped-not = Half nicht

## The morning check-in (labels)
check-in-question = Wie war deine Nacht?
check-in-promise = Zweimal tippen, und du bist fertig.
check-in-open = Letzte Nacht eintragen
check-in-title = Letzte Nacht
label-bed = Ins Bett
label-asleep = Eingeschlafen
label-up = Aufgestanden
awakenings-question = Wie oft bist du aufgewacht?
awakenings-spoken = So oft wach
check-in-known = Sehen und ändern, was notiert ist
rest-question = Wie erholt fühlst du dich?
awake-minutes = Minuten wach, alle zusammen
night-delete = Diese Nacht löschen
awakenings-less = Einmal weniger
awakenings-more = Einmal mehr
awake-minutes-add = Ich weiß, wie lange ich wach lag

## Exposures (labels)
own-name-hint = Ein paar Worte
exposures = Was war sonst noch?
exposure-usual = Wie üblich
exposure-record = Jetzt notieren
exposure-kinds = Etwas anderes
exposure-when = Wann?
exposure-today = Heute
exposure-change = Ändern
exposure-delete = Löschen
exposure-back = Zurück
amount-mg = Koffein in mg
amount-units = Einheiten (je 10 ml reiner Alkohol)
amount-times = Wie oft?
effort-question = Wie anstrengend war es?
stress-question = Wie viel Stress, 1 bis 10?
own-name = Was war es?
own-amount = Wie viel oder wie lange
milligrams = mg
how-long = Wie viele Minuten?
caffeine-drink = Worin war es?
alcohol-unit = Eine Einheit ist ein kleines Bier (0,2 l) oder ein sehr kleines Glas Wein.
exercise-kind = Welche Art?
effort-how = Leicht: du könntest singen. Mittel: du könntest reden. Kräftig: nur ein paar Worte.
stress-scale = 1 ist kaum welcher, 10 ist so viel, wie es nur geht.
cycle-phase = Wo in deinem Zyklus?
practice-which = Was hast du gemacht?
how = wie?
how-spoken = Wie es geht und wann besser nicht

## The diary (labels)
calendar-key = Eine Zahl ist die höchste Stärke der Nacht. Ein Strich: ruhig. Ein Punkt: nichts notiert. Ein Quadrat: ohne Stärke.
day-calm = Eine ruhige Nacht
diary-search = Im Tagebuch suchen
diary-search-about = Alles als Liste, das Neueste zuerst
search-narrow-close = Auswahl fertig
search-range = Von wann?
month-before = Der Monat davor
month-after = Der Monat danach
day-before = Der Tag davor
day-after = Der Tag danach
day-open = Diesen Tag öffnen
day-empty = An diesem Tag ist noch nichts notiert.
day-add = Zu diesem Tag notieren
day-night = Wie die Nacht war
list-empty = Hier steht alles, was du notierst, das Neueste zuerst.
list-nothing = Nichts gefunden. Versuch es mit weniger Wörtern oder Filtern.
filter = Nur einiges zeigen
filter-clear = Alles zeigen
filter-kinds = Was
filter-exposures = Welche Umstände
filter-strength = Episoden, mindestens so stark
month-choose = Monat wählen
year-less = Ein Jahr früher
year-more = Ein Jahr später
search-ever = Alles
search-between = Von … bis

## The 14-day programme and the scores (labels)
trouble-told = Du hast den Wert dieser Woche schon notiert. Du kannst noch einen dazu notieren.
trouble-low = 0: gar nicht
trouble-high = 10: so sehr, wie es nur geht
programme = 14-Tage-Tagebuch
programme-why = Vierzehn Tage, ganz aufgeschrieben: so sehen du und deine Arztpraxis, wie es wirklich ist.
programme-start = Heute beginnen
programme-again = Heute neu beginnen
programme-end = Beenden, Notiertes behalten
programme-none = Nichts
programme-calm = Ruhige Nacht
scores = Werte
scores-why = Ein Gesamtwert für den Schweregrad, und wie sehr dich die Woche belastet hat.
score-add = Wert notieren
score-delete = Diesen Wert löschen
score-value = Dein Gesamtwert
score-severity-why = Wenn du einen Fragebogen zum Schweregrad ausgefüllt hast, notier hier seinen Gesamtwert: 0 bis 40.
score-trouble-why = Einmal in der Woche: wie sehr haben dich deine Beine belastet?
score-trouble-question = Wie sehr haben dich deine Beine diese Woche belastet, 0 bis 10?
programme-how = Du notierst, wann deine Beine unruhig werden und wie stark. Dazu, wie viel du dich bewegst, was du nimmst, und Koffein und Alkohol. Das meiste braucht nur einmal tippen. Du kannst einen Tag später nachtragen und jederzeit aufhören.
programme-summary = Was die 14 Tage zeigen
programme-taken-how = Einnahmen, die du unter „Heute“ beantwortest, zählen von selbst.
scores-none = Hier stehen die Werte, die du notierst, das Neueste zuerst.
scores-so-far = Bisher
digits-clear = Leeren

## Plan (labels)
bedtime-evenings = Jeden Abend ansehen
bedtime-evenings-hide = Abende ausblenden
bedtime-accept = Als meine Schlafenszeit nehmen
label-bedtime = Schlafenszeit
label-waking = Aufwachen
routine-evenings = An manchen Abenden anders
routine-same = Jeden Abend gleich
label-name = Name
label-dose = Dosis
dose-hint = Zum Beispiel 65 mg
plan-items = Was du nimmst
plan-empty = Noch nichts hier. Trag ein, was du nimmst. Stillnight erinnert dich dann pünktlich und sagt, warum gerade dann.
plan-add = In den Plan
plan-suggestions = Oft genommen bei unruhigen Beinen
plan-suggestions-why = Kein Rat: frag in deiner Arztpraxis, was für dich richtig ist. Du siehst die Zeiten, bevor etwas gespeichert wird.
item-change = Ändern
item-end = Beenden, Notiertes behalten
kind = Was ist es?
kind-supplement = Ergänzungsmittel
kind-medicine = Medikament
kind-practice = Anwendung
when = Wann?
when-at = Zu festen Zeiten
when-before-bed = Vor dem Schlafen
when-after-waking = Nach dem Aufwachen
when-with = Zusammen mit
at-time = Um
time-add = Zeit dazu
time-remove = Diese Zeit entfernen
days = An welchen Tagen?
days-every-day = Jeden Tag
days-every-other = Jeden zweiten Tag
days-every-n = Alle paar Tage
days-weekdays = Nur manche Wochentage
every-less = Ein Tag weniger
every-more = Ein Tag mehr
from-today = Ab heute
from-tomorrow = Ab morgen
preview-open = Wähle, wann und an welchen Tagen.

## Plan: more of an item (labels)
days-on-off = Einige Tage, dann Pause
days-once = Einmal
days-on = Tage mit
days-off = Tage Pause
days-date = Am
when-at-home = Zur Uhrzeit von zu Hause
when-meal = Zu einer Mahlzeit
when-elapsed = Alle paar Stunden
when-as-needed = Nach Bedarf
meal = Mahlzeit
meal-minutes = Minuten vor oder nach der Mahlzeit
before-or-after-before = davor
before-or-after-after = danach
elapsed-hours = Stunden dazwischen
elapsed-from = Zuerst
gap-label = Mindestens warten (Stunden)
gap-none = Keine Wartezeit
most-label = Höchstens in 24 Stunden
most-none = Keine Grenze
window-label = Der Zeitplan darf es verschieben
window-earliest = Frühestens
window-latest = Spätestens
product-title = Was ein Stück ist
product-form = Form, zum Beispiel Tablette
product-strength = Gehalt von einem Stück
product-unit = Einheit
product-pieces = Stück in einer Dosis
product-compound = Verbindung
product-compound-none = Nicht bekannt
product-substances = Enthält
product-substances-why = Damit der Zeitplan auseinander hält, was auseinander gehört.
compound-ferrous-sulfate = Eisensulfat
compound-ferrous-sulfate-dried = Eisensulfat, getrocknet
compound-ferrous-gluconate = Eisengluconat
compound-ferrous-fumarate = Eisenfumarat
compound-magnesium-glycinate = Magnesiumglycinat
compound-magnesium-citrate = Magnesiumcitrat
compound-magnesium-malate = Magnesiummalat
compound-magnesium-threonate = Magnesiumthreonat
compound-magnesium-oxide = Magnesiumoxid
strength-unit-milligram = mg
strength-unit-microgram = µg
strength-unit-gram = g
strength-unit-international-unit = IE
strength-unit-millilitre = ml
steps-title = Dosis-Stufen
steps-why = Niedrig anfangen und steigern: die Dosis ändert sich an ihren Tagen, und die Erinnerungen auch.
step-add = Stufe dazu
step-from = Ab
step-remove = Diese Stufe entfernen
kind-blood-draw = Blutabnahme

## Plan: what can be done with an item (labels)
item-pause = Pause
item-pause-until = Pause bis zu einem Tag
item-pause-open = Pause, bis ich weitermache
item-resume = Weitermachen
item-count = Zählen, was übrig ist
item-count-now = Wie viel ist übrig?
item-count-added = Wie viel kam dazu?
item-count-save = Zahl speichern
item-take-now = Jetzt nehmen
item-take-spoken = Notieren, dass du es jetzt genommen hast
item-take-anyway = Trotzdem notieren
item-take-wait = Jetzt nicht
item-look-back = Rückblick
look-back-title = Einnahmen eines Tages
look-back-empty = An diesem Tag war nichts fällig.
look-back-before = Der Tag davor
look-back-after = Der Tag danach
taken-at = Zu anderer Zeit genommen
skip-why = Auslassen, und warum
withdraw = Zurücknehmen
withdraw-spoken = Diese Antwort zurücknehmen
as-needed-title = Nach Bedarf
shift-bedtime = Heute später ins Bett
shift-bedtime-why = Alles, was an der Schlafenszeit hängt, rückt mit, nur für diese Nacht.
shift-bedtime-back = Schlafenszeit wie sonst
shift-bedtime-to = Schlafenszeit heute

## Templates, routine, blood draws (labels)
templates-open = Vorlagen
templates-title = Vorlagen
templates-why = Kein Rat. Jede sagt, woher sie kommt. Du siehst die Zeiten, bevor etwas dazukommt.
template-add = In den Plan
template-add-all = Alle in den Plan
template-in-plan = Im Plan
routine-open = Mein Tag
routine-title = Mein Tag
routine-meals = Mahlzeiten
routine-usual = Kaffee, Tee, Milch und Käse, Ei: wann meistens?
routine-usual-why = Damit der Zeitplan Eisen davon fernhält.
routine-usual-add = Dazu
routine-usual-remove = Entfernen
blood-draw-open = Blutabnahme
blood-draw-title = Blutabnahme
blood-draw-why = 24 Stunden vorher kein Eisen. Diese Erinnerungen pausieren von selbst und gehen danach weiter.
blood-draw-date = Tag
blood-draw-time = Uhrzeit
blood-draw-plan = Eintragen
blood-draw-cancel = Aus dem Plan nehmen
blood-draw-empty = Keine Blutabnahme ist geplant.

## The timetable (labels)
timetable-open = Zeitplan
timetable-title = Zeitplan
timetable-apply = Diese Zeiten nehmen
timetable-today = Heute
timetable-tomorrow = Morgen
timetable-conflict = Das geht nicht alles zusammen
timetable-rules = Was gegeneinander steht
timetable-relaxations = Was helfen würde
relaxation-apply = So machen
own-rules-title = Meine eigenen Regeln
own-rule-add = Regel dazu
own-rule-remove = Diese Regel entfernen
own-rule-first = Abstand zwischen
own-rule-second = und
own-rule-minutes = Minuten
own-rule-one-way = Nur nach dem Ersten
own-rule-save = Diese Regel speichern
timetable-flags = Hier hilft keine Uhrzeit

## The reminder health check (labels)
health-open = Kommen Erinnerungen an?
health-title = Erinnerungen prüfen
health-last-title = Was zuletzt war
health-not-fired-title = Was nicht pünktlich kam
health-test = Probe-Erinnerung in einer Minute

## Trends (labels)
trends-measure = Wähle, was du sehen willst
trends-not-recorded = noch nichts notiert
trends-grain = Balken für
trends-range = Wie weit zurück
range-two-weeks = 14 Nächte
range-three-months = 3 Monate
range-year = 1 Jahr
range-all = Alles
range-own = Von und bis
range-from = Erste Nacht
range-to = Letzte Nacht
date-change = Tag ändern
trends-bar-key = Ein flacher Strich ist eine Null. Kein Balken: nichts notiert.
hours-heading = Um welche Zeit in der Nacht
hours-key = Je größer der Punkt, desto mehr der notierten Nächte. Ein Strich: nichts notiert.
trends-none = Jede Nacht, die du notierst, steht hier als Balken. So siehst du, wie es läuft.
trends-none-action = Zu „Heute“
trends-axis = Stärkste Episode jeder Nacht, 0 bis 10
trends-key = Ein flacher Strich ist eine ruhige Nacht. Ein Umriss ist eine Nacht ohne Stärke. Kein Balken: nichts notiert.
table-show = Als Tabelle zeigen
table-hide = Tabelle ausblenden
date-year = Jahr
date-year-less = Ein Jahr früher
date-year-more = Ein Jahr später

## More (labels)
more = Mehr
more-open = Mehr: Sicherung, Export, Beispieldaten
more-restore = Aus einer Datei zurückholen
more-restore-why = Eine Sicherung, ein Export oder das Tagebuch eines anderen Telefons.
more-export = Export
more-export-why = Eine Kopie, die andere Programme lesen können.
more-kept = Ältere Kopien
more-kept-why = Dein Tagebuch, wie es vor einer Änderung war.
more-sample-why = Zwei Jahre eines erfundenen Menschen. Dein eigenes Tagebuch bleibt, wie es ist.
more-about = Über Stillnight
about-kept = Dein Tagebuch ist eine Datei auf diesem Telefon. Die Sicherung des Telefons lässt sie aus; eine Sicherung machst nur du, dort, wo du willst.

## Backup (labels)
backup = Sicherung
backup-why = Eine Sicherung ist eine verschlossene Datei mit deinem ganzen Tagebuch. Leg sie woanders ab als auf diesem Telefon: dann ist mit dem Telefon nicht auch das Tagebuch verloren.
backup-due = Eine Sicherung ist fällig.
backup-passphrase = Passwort
backup-passphrase-why = Es verschließt die Sicherung. Schreib es auf und bewahr es gut auf: ohne das Passwort kann niemand die Sicherung öffnen, auch du nicht.
passphrase-hide = Eingabe verbergen
passphrase-show = Eingabe zeigen
passphrase-strength = Wie stark es ist
backup-make = Sicherung machen
backup-making = Die Sicherung entsteht
backup-saving = Die Datei kommt dahin, wo du sie willst
backup-saved = Die Sicherung ist da, wo du sie wolltest.
backup-schedule = Von selbst
backup-schedule-why = Jedes Mal eine neue Datei, in einem Ordner, den du wählst. Dafür bleibt das Passwort auf diesem Telefon, vom Telefon verschlossen.
backup-off = Nie
backup-daily = Jeden Tag
backup-weekly = Jede Woche
backup-two-weeks = Alle zwei Wochen
backup-monthly = Alle 30 Tage
backup-folder = Ordner wählen
backup-folder-change = Anderen Ordner wählen
backup-folder-label = Ordner
backup-passphrase-first = Gib zuerst oben ein Passwort ein.
job-stop = Anhalten
file-gone = Die Datei ist nicht mehr da. Bitte fang noch einmal an.
file-unreachable = Die Datei ist nicht erreichbar. Nichts wurde geändert. Bitte wähle einen anderen Ort.

## Restore, add, export and older copies (labels)
restore-why = Du siehst, was darin ist, bevor sich etwas ändert.
restore-file = Datei wählen
restore-folder = Ordner mit Tabellen wählen (CSV)
restore-locked = Diese Sicherung ist verschlossen. Mit welchem Passwort?
restore-unlock = Öffnen
restore-reading = Die Datei wird gelesen
restore-in-it = Was darin ist
restore-adding = Wenn du es dazunimmst
restore-added = Neu in deinem Tagebuch
restore-changed = In der Datei später geändert
restore-removed = In der Datei später gelöscht
restore-same = Bleiben, wie sie sind
restore-unreadable = Nicht lesbar
restore-merge = Zu meinem Tagebuch dazu
restore-merge-why = Nichts geht verloren: von jedem Eintrag bleibt die spätere Änderung.
restore-replace = Mein Tagebuch ersetzen
restore-replace-why = In deinem Tagebuch steht dann, was in dieser Datei ist, und sonst nichts. Dein Tagebuch, wie es jetzt ist, bleibt als ältere Kopie.
restore-replace-now = Ersetzen
not-now = Jetzt nicht
restore-merging = Es kommt zu deinem Tagebuch dazu
restore-replacing = Dein Tagebuch wird ersetzt
restore-kept = Du findest es unter Mehr, Ältere Kopien.
export-warning = Ein Export ist nicht verschlossen. Wer die Datei bekommt, kann dein Tagebuch lesen.
export-json = Eine Datei (JSON)
export-json-why = Alles. Stillnight und andere Programme können sie lesen.
export-csv = Tabellen (CSV)
export-csv-why = Eine Datei für jede Art von Eintrag, für Tabellenprogramme.
export-writing = Die Datei wird geschrieben
export-saved = Der Export ist da, wo du ihn wolltest.
older-none = Es gibt keine älteren Kopien.
older-why = Bevor dein Tagebuch ersetzt, ergänzt oder aktualisiert wird, behält Stillnight eine Kopie davon. Sie bleibt, bis du sie löschst.
older-look = Ansehen, was darin ist
older-delete = Endgültig löschen
older-delete-why = Diese Kopie ist dann für immer weg.
older-delete-now = Löschen

## A damaged diary (labels)
damaged-why = Du kannst die beschädigte Datei beiseitelegen und neu anfangen. Nichts wird gelöscht. Stillnight holt dann zurück, was noch lesbar ist, und du kannst eine Sicherung dazunehmen.
damaged-set-aside = Beiseitelegen und neu anfangen
rescue = Dein Tagebuch zurückholen
rescue-why = Die beschädigte Datei liegt beiseite. Was darin noch lesbar ist, kann zurückkommen, und eine Sicherung auch. Beides nacheinander geht auch.
rescue-read = Zurückholen, was lesbar ist
rescue-backup = Eine Sicherung nehmen
rescue-done = Weiter zu meinem Tagebuch

## Sample data (labels)
sample-look = Mit Beispieldaten umsehen
sample-opening = Zwei Jahre werden erfunden
sample-banner = Beispieldaten
sample-leave = Zurück zu meinem Tagebuch

## First run (labels)
first-run-next = Weiter
first-run-skip = Überspringen
first-run-start = Los geht’s
first-run-times = Wann schläfst du?
first-run-times-why = Von der Schlafenszeit bis zum Aufwachen wird der Bildschirm dunkelrot, damit er dich nicht noch wacher macht. Was du vor dem Schlafen nimmst, rückt mit.
first-run-taking = Was nimmst du?
first-run-taking-why = Tipp an, was auf dich zutrifft. Im Plan kannst du später alles ändern.
first-run-reminders = Darf ich dich erinnern?
first-run-reminders-why = Stillnight sagt dir, wenn eine Einnahme fällig ist. Du kannst antworten, ohne die App zu öffnen. Es schickt sonst nie etwas und macht auch sonst keinen Ton.
first-run-reminders-on = Erinnerungen sind an.
first-run-advice = Gut zu wissen
first-run-private = Was du aufschreibst, bleibt auf diesem Telefon. Niemand sonst kann es sehen, außer du schickst es.

## Errors
error-out-of-range = { $field }: möglich ist { $min } bis { $max }.
error-too-long = { $field }: möglich sind bis zu { $max } Zeichen.
error-missing = Etwas fehlt noch: { $field }.
error-before = { $field } kann nicht früher sein als { $after }.
error-in-future = { $field } liegt in der Zukunft.
error-long-ago = { $field } liegt mehr als { $years } Jahre zurück.
error-unknown-zone = { $field } deines Telefons ist ihm nicht bekannt. Nichts wurde gespeichert.
error-no-such-time = { $field } gibt es so nicht.
error-not-found = { $field } ist nicht mehr da.
error-undo-over = Dafür ist es zu spät. Du kannst es aber noch ändern.
error-not-a-database = Diese Datei ist kein Tagebuch von Stillnight. Sie blieb, wie sie ist.
error-damaged = Die Datei des Tagebuchs ist beschädigt. Sie blieb, wie sie ist; nichts wurde gelöscht.
error-newer-version = Dieses Tagebuch kommt von einer neueren Version von Stillnight. Bitte aktualisiere die App. Nichts wurde geändert.
error-not-a-backup = Diese Datei ist keine Sicherung und kein Export von Stillnight. Nichts wurde geändert.
error-wrong-passphrase = Das ist nicht das Passwort, mit dem diese Sicherung gemacht wurde. Nichts wurde geändert.
error-backup-damaged = Diese Sicherung ist nicht vollständig, oder sie wurde verändert. Nichts wurde geändert.
error-asks-too-much = Diese Datei will mehr Speicher, als ein Telefon geben sollte (über { $limit } MB). So eine Datei macht Stillnight nie. Nichts wurde geändert.
error-weak-passphrase = Dieses Passwort ist zu leicht zu erraten. Vier oder fünf Wörter, die nicht zusammengehören, sind gut.
error-cancelled = Angehalten. Nichts wurde geändert.
error-nothing-staged = Bitte wähle die Datei noch einmal. Nichts wurde geändert.
error-in-sample = Das Beispiel-Tagebuch und dein eigenes bleiben getrennt. Geh zuerst zu deinem zurück.
error-disk-full = Dein Telefon hat keinen Platz mehr. Das wurde nicht gespeichert. Mach etwas Platz und versuch es noch einmal.
error-storage = Die Datei des Tagebuchs lässt sich gerade nicht lesen oder schreiben. Das wurde nicht gespeichert.
error-internal = In Stillnight ging etwas schief. Nichts wurde geändert.
field-intensity = die Stärke
field-began = der Beginn
field-ended = das Ende
field-bed = das Zubettgehen
field-asleep = das Einschlafen
field-up = das Aufstehen
field-awakenings = wie oft du wach warst
field-name = der Name
field-dose = die Dosis
field-note = die Notiz
field-schedule = die Zeit dafür
field-every-days = die Zahl der Tage
field-minutes = die Zahl der Minuten
field-taken-at = der Zeitpunkt der Einnahme
field-bedtime = die Schlafenszeit
field-waking = das Aufwachen
field-zone = die Zeitzone
field-date = das Datum
field-time = die Uhrzeit
field-nights = die Zahl der Nächte
field-capacity = die Zahl der Erinnerungen
field-id = dieser Eintrag
field-awake-minutes = die Zahl der wachen Minuten
field-amount = die Menge
field-score = der Wert
field-month = der Monat
field-range = die Zahl der Nächte
field-limit = die Zahl der Zeilen
field-search = der Suchtext
field-passphrase = das Passwort
field-destination = der Ort für Sicherungen
field-part = dieser Teil
field-daily-max = die Höchstzahl am Tag
field-window = das Zeitfenster
field-substance = der Inhaltsstoff
field-strength = der Gehalt
field-pieces = die Zahl der Stücke
field-steps = die Zahl der Stufen
field-stock = was übrig ist

## Values of enums for exposures (prefix, then the value's name)
drink-filter-coffee = Filterkaffee
drink-espresso = Espresso
drink-black-tea = Schwarztee
drink-green-tea = Grüner Tee
drink-cola = Cola
drink-energy-drink = Energydrink
drink-dark-chocolate = Dunkle Schokolade
drink-other = Etwas anderes mit Koffein
exercise-walking = Gehen
exercise-running = Laufen
exercise-cycling = Radfahren
exercise-swimming = Schwimmen
exercise-strength = Krafttraining
exercise-chores = Garten oder Haushalt
exercise-other = Andere Bewegung
effort-light = leicht
effort-moderate = mittel
effort-vigorous = kräftig
phase-period = Periode
phase-follicular = Nach der Periode
phase-ovulation = Um den Eisprung
phase-luteal = Nach dem Eisprung
phase-premenstrual = Kurz vor der Periode
practice-warm-bath = Warmes Bad
practice-stretching = Dehnen
practice-massage = Beinmassage
practice-warm-compress = Warmer Umschlag
practice-heat-and-cold = Warm und kalt im Wechsel
practice-compression-socks = Stützstrümpfe
practice-warm-legs = Beine warm gehalten
practice-evening-walk = Kurzer Abendspaziergang
practice-yoga = Yoga
practice-acupuncture = Akupunktur
practice-side-pillow = Kissen zwischen den Knien
exposure-caffeine = Koffein
exposure-alcohol = Alkohol
exposure-nicotine = Nikotin
exposure-exercise = Bewegung
exposure-sitting = Sitzen
exposure-stress = Stress
exposure-evening-screen = Bildschirm am Abend
exposure-heavy-meal = Schweres Essen
exposure-travel = Reise
exposure-illness = Krank gefühlt
exposure-cycle = Zyklus
exposure-nap = Nickerchen
exposure-practice = Anwendung
exposure-own = Etwas Eigenes

## Values of other enums of the diary
part-onset = wann die Beine unruhig wurden
part-intensity = wie stark
part-activity = Bewegung
part-taken = was du genommen hast
part-caffeine = Koffein
part-alcohol = Alkohol
line-episode = Episoden
line-night = Nächte
line-exposure = Umstände
line-dose = Einnahmen
line-score = Werte
score-severity = Schweregrad
score-trouble = Belastung diese Woche
measure-worst = Höchste Stärke
measure-mean = Mittlere Stärke
measure-minutes = Minuten in Episoden
measure-episodes = Episoden
measure-onset = Erste Episode
measure-sleep = Schlaf
measure-efficiency = Schlaf-Anteil im Bett
measure-awakenings = So oft wach
measure-rest = Wie erholt
measure-severity = Schweregrad
measure-trouble = Belastung in der Woche
grain-night = Nächte
grain-week = Wochen
grain-month = Monate
kept-before-restore = Vor dem Ersetzen
kept-before-merge = Vor dem Dazunehmen
kept-before-update = Vor einem Update
kept-damaged = Beschädigt, beiseitegelegt

## Lines of the diary (core)
line-legs = Unruhige Beine
line-legs-strength = Unruhige Beine, { $strength } von 10
line-a-night = Nacht
line-helped = { $what }: hat geholfen
line-no-help = { $what }: hat nicht geholfen
day-title = Nacht vom { $day }
calendar-summary = { $nights ->
    [one] 1 Nacht
   *[other] { $nights } Nächte
}: { $with } mit Episoden, { $calm } ruhig, { $gaps } ohne Notiz.
## Drinks and practices (core)
source-unsure = { $source }; nicht bestätigt, frag in deiner Arztpraxis
drink-filter-coffee-portion = Eine Tasse Filterkaffee (200 ml)
drink-espresso-portion = Ein Espresso (60 ml)
drink-black-tea-portion = Eine Tasse Schwarztee (220 ml)
drink-green-tea-portion = Eine Tasse Grüntee (220 ml)
drink-cola-portion = Eine Dose Cola (355 ml)
drink-energy-drink-portion = Eine Dose Energydrink (250 ml)
drink-dark-chocolate-portion = Eine Tafel dunkle Schokolade (50 g)
drink-other-portion = Etwas anderes: sieh auf die Packung
practice-warm-bath-how = Wasser mit 40 bis 42 °C, 15 bis 20 Minuten, in der Stunde vor der Schlafenszeit. Danach ein kühles Schlafzimmer.
practice-warm-bath-caution = Besser nicht, wenn du Wärme in den Beinen schlecht spürst, oder bei Herzproblemen, außer deine Arztpraxis ist einverstanden.
practice-stretching-how = Waden und Oberschenkel, jeweils 30 Sekunden halten, dann die Knöchel kreisen. Etwa 90 Minuten vor der Schlafenszeit.
practice-massage-how = 10 bis 15 Minuten, vom Knöchel hoch zum Knie.
practice-warm-compress-how = 40 bis 45 °C auf die Waden, 15 bis 20 Minuten, mit leichtem Druck.
practice-warm-compress-caution = Nicht bei geschädigten Nerven (Neuropathie), schlechter Durchblutung oder verletzter Haut.
practice-heat-and-cold-how = Ein paar Minuten warm, ein paar Minuten kalt, im Wechsel. Hör mit kalt auf.
practice-heat-and-cold-caution = Nicht bei geschädigten Nerven (Neuropathie), schlechter Durchblutung oder verletzter Haut.
practice-compression-socks-how = Strümpfe mit 15 bis 20 mmHg am Abend.
practice-compression-socks-caution = Frag vorher in deiner Arztpraxis, wenn deine Durchblutung schlecht ist.
practice-warm-legs-how = Socken oder eine Decke ab dem frühen Abend, nicht erst im Bett.
practice-evening-walk-how = 10 bis 15 Minuten gehen oder leicht dehnen, kurz vor der Schlafenszeit.
practice-yoga-how = Sanfte Arten, wie Yin oder Hatha. Die Studien gingen über acht Wochen.
practice-acupuncture-how = Meist sind es 6 bis 10 Sitzungen bei jemandem mit Ausbildung.
practice-side-pillow-how = Auf der Seite, mit einem Kissen zwischen den Knien.

## Exposures in words (core)
exposure-mg = { $name }, { $mg } mg
exposure-units = { $units ->
    [one] Alkohol, 1 Einheit
   *[other] Alkohol, { $units } Einheiten
}
exposure-times = { $times ->
    [one] Nikotin, einmal
   *[other] Nikotin, { $times }-mal
}
exposure-minutes = { $name }, { $duration }
exposure-effort = { $name }, { $duration }, { $effort }
exposure-level = Stress, { $level } von 10
exposure-amount = { $name }, { $amount }
recorded-exposure = { $words }, { $time }
source-guides = Ratgeber zur Selbsthilfe bei RLS
mark-late-caffeine = Nach 14:00. Spätes Koffein kann Beine und Schlaf schlechter machen.
mark-late-exercise = Kräftig, und weniger als vier Stunden vor der Schlafenszeit. So spät kann es die Beine schlechter machen.
none-onset = Notiert: keine unruhigen Beine
none-activity = Notiert: keine Bewegung, wenig Sitzen
none-taken = Notiert: nichts genommen
none-caffeine = Notiert: kein Koffein
none-alcohol = Notiert: kein Alkohol

## The diary programme and scores (core)
programme-not-started = Vierzehn Tage Notizen zeigen, was deine Nächte gemeinsam haben. Auch deine Arztpraxis kann sie nutzen.
programme-day-of = Tag { $day } von 14. { $complete ->
    [0] Noch ist kein Tag vollständig.
    [one] 1 Tag ist vollständig.
   *[other] { $complete } Tage sind vollständig.
}
programme-over = Die vierzehn Tage sind vorbei. { $complete ->
    [0] Kein Tag ist vollständig.
    [one] 1 Tag ist vollständig.
   *[other] { $complete } Tage sind vollständig.
}
programme-started = Die 14 Tage beginnen heute
programme-ended = Das 14-Tage-Tagebuch ist beendet. Deine Notizen bleiben
programme-day-open = Tag { $number }, { $day }: noch offen: { $parts }
programme-day-complete = Tag { $number }, { $day }: vollständig
programme-day-ahead = Tag { $number }, { $day }: kommt noch
programme-nights = Unruhige Beine in { $with } von { $known } notierten Nächten.
programme-onset = Sie begannen meist gegen { $usual }, zwischen { $first } und { $last }.
programme-strength = Stärke: im Schnitt { $mean }, höchstens { $worst }.
programme-sleep = Schlaf: im Schnitt { $duration }, aus { $nights } Nächten.
programme-caffeine = Koffein an { $with } von { $known } notierten Tagen, an { $late } davon nach 14:00.
programme-alcohol = Alkohol an { $with } von { $known } notierten Tagen.
programme-activity = Bewegung an { $with } von { $known } notierten Tagen.
programme-taken = Einnahmen: { $taken } genommen von { $answered } beantworteten.
programme-empty = In diesen vierzehn Tagen ist nichts notiert.
score-severity-words = { $day }: { $value } von 40, { $band }
score-trouble-words = { $day }: { $value } von 10
score-band-none = keine Beschwerden
score-band-mild = leicht
score-band-moderate = mittel
score-band-severe = schwer
score-band-very-severe = sehr schwer
## The sample diary: a made-up person's words

sample-item-medicine = Medikament am Abend
sample-item-stretches = Beine dehnen
sample-item-vitamin-d = Vitamin D
sample-item-folate = Folsäure
sample-item-walk = Kurzer Spaziergang
sample-own-exposure = Lange auf den Beinen
sample-own-sensation = Prickeln, wie Sprudelwasser
sample-own-relief = Tennisball unter dem Fuß gerollt
sample-note-book = Aufgestanden und in der Küche gelesen.
sample-note-film = Begann bei einem Film, konnte nicht stillsitzen.
sample-note-stairs = Treppe rauf und runter half eine Weile.
sample-note-warm = Warme Nacht, Fenster offen.
sample-note-train = Im Zug, musste stehen.

## Learned bedtime (core)
bedtime-usual = Meist gehst du um { $time } ins Bett (der mittlere Wert aus { $nights } Nächten).
bedtime-too-few = Nach { $nights } Nächten mit einer Schlafenszeit steht hier deine übliche.
bedtime-evening = { $weekday }: { $time }, aus { $nights } Nächten
bedtime-evening-few = { $weekday }: noch zu wenige Nächte

## Backup, export, restore, merge (core)
size-kilobytes = { $count } kB
size-megabytes = { $count } MB
entries-none = Tage mit „nichts davon“
entries-programme = 14-Tage-Tagebücher
entries-item = Dinge in deinem Plan
passphrase-at-once = Sofort erraten. Vier oder fünf Wörter, die nicht zusammengehören, sind gut.
passphrase-within-hours = In einigen Stunden zu erraten. Nimm ein Wort oder zwei dazu.
passphrase-enough = Gut genug. Mit noch einem Wort ist es viel schwerer zu erraten.
passphrase-strong = Schwer zu erraten.
passphrase-very-strong = Sehr schwer zu erraten.
written-backup = Sicherung gemacht: { $count ->
    [0] noch keine Einträge
    [one] 1 Eintrag
   *[other] { $entries } Einträge
}, { $size }.
written-export = Exportiert: { $count ->
    [0] noch keine Einträge
    [one] 1 Eintrag
   *[other] { $entries } Einträge
}, { $size }. Wer den Export hat, kann ihn lesen.
staged-words = Geschrieben am { $day }, mit { $count ->
    [0] keinem Eintrag
    [one] 1 Eintrag
   *[other] { $entries } Einträgen
}.
staged-nights = Die Nächte gehen von { $from } bis { $to }.
staged-unreadable = { $count ->
    [one] 1 Eintrag war nicht lesbar.
   *[other] { $rows } Einträge waren nicht lesbar.
}
imported = Fertig: { $parts }.
imported-added = { $count ->
    [one] 1 Eintrag neu
   *[other] { $entries } Einträge neu
}
imported-changed = { $count ->
    [one] 1 geändert
   *[other] { $entries } geändert
}
imported-removed = { $count ->
    [one] 1 gelöscht
   *[other] { $entries } gelöscht
}
imported-nothing = Nichts Neues: in deinem Tagebuch stand schon alles.
imported-restored = Fertig: dein Tagebuch ist jetzt das aus dieser Datei.
imported-kept = Dein Tagebuch, wie es war, bleibt, bis du es löschst.
backup-every = { $days ->
    [1] Jeden Tag.
    [7] Jede Woche.
   *[other] Alle { $days } Tage.
}
backup-by-hand = Nur von Hand.
backup-last = Letzte Sicherung: { $day }.
backup-none = Noch keine Sicherung.
kept-line = { $reason }, { $day }, { $time }

## The timetable (core): why a dose is at its time
timetable-taken = da genommen
timetable-fixed = zu der Zeit, die du festgelegt hast
timetable-preferred = wann du es gern hast
timetable-window = so nah an deiner Zeit wie möglich
timetable-after = { $duration } nach { $other }
timetable-before = { $duration } vor { $other }
timetable-with = mit { $other }
timetable-with-vitamin-c = mit { $other }: Vitamin C hilft bei der Aufnahme
timetable-with-vitamin-d = mit { $other }: Fett hilft bei der Aufnahme
timetable-near = weniger als { $duration } Abstand zu { $other }: es gab keinen besseren Platz
timetable-without = nicht mit { $other }: es gab keinen besseren Platz
timetable-shared = zusammen mit { $others }, so ist es eine Erinnerung weniger
timetable-unsure = { $reason } (nicht bestätigt, frag in deiner Arztpraxis)
# The three meals stand after "nach", "vor", "mit", "zu", "zwischen" and "bei": always in the dative.
timetable-breakfast = dem Frühstück
timetable-lunch = dem Mittagessen
timetable-dinner = dem Abendessen

## The timetable (core): what is in the way, and what would help
timetable-clash = Zwischen { $dose } und { $other } braucht es { $duration }.
timetable-clash-after = Nach { $other } braucht es { $duration } bis zu { $dose }.
timetable-clash-same = Zwischen zwei Einnahmen von { $dose } braucht es { $duration }.
timetable-clash-together = { $dose } gehört zu { $other }.
timetable-flag = Bei { $dose } und { $other } helfen auch Stunden Abstand nicht. Frag die Person, die es verschrieben hat.
timetable-move = Nimm { $dose } stattdessen { $place }, um { $time }.
timetable-time = { $what } um { $time } statt um { $from }.
timetable-bed = Geh um { $time } ins Bett.
timetable-intake = { $what } um { $time } statt um { $from }.
timetable-part = { $change } Etwas anderes an diesem Tag braucht dann noch einen anderen Platz.
timetable-after-waking = nach dem Aufwachen
timetable-with-breakfast = zum Frühstück
timetable-with-lunch = zum Mittagessen
timetable-afternoon = am Nachmittag
timetable-with-dinner = zum Abendessen
timetable-evening = am Abend
timetable-before-bed = vor dem Schlafen
timetable-at-bedtime = zur Schlafenszeit

## The timetable (core): from when something is fine
fine-now = { $what }: jetzt in Ordnung.
fine-from = { $what }: ab { $time } in Ordnung, { $duration } nach { $other }.
near-taken = { $other }: um { $time }. Ab { $from } liegen { $duration } dazwischen.
near-planned = { $other }: geplant für { $time }. Ab { $from } liegen { $duration } dazwischen.
near-free = { $other }: geplant für { $time }. Danach ist es in Ordnung.
near-unsure = { $sentence } Das ist nicht bestätigt: frag in deiner Arztpraxis.
