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
schedule-with-ended = Zusammen mit etwas, das jetzt keine Zeiten hat: Nichts erinnert dich daran
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
reason-set = { $count ->
    [one] { $sentence }. Diese Zeit hast du festgelegt.
   *[other] { $sentence }. Diese Zeiten hast du festgelegt.
}
reason-iron = { $reason } Eisen wird auf leeren Magen am besten aufgenommen, mit { $duration } Abstand zu Kaffee, Tee, Milch und Ei.
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
warning-gap = Zuletzt: { $last }. Die { $duration } sind vorbei: { $time }.
warning-daily = Das wären mehr als { $most } in 24 Stunden. Ab { $time } ist wieder Platz für eine.

## What is in an item, what is left, how it was taken (core)
form-tablet = { $count ->
    [one] Tablette
   *[other] Tabletten
}
form-capsule = { $count ->
    [one] Kapsel
   *[other] Kapseln
}
form-softgel = { $count ->
    [one] Weichkapsel
   *[other] Weichkapseln
}
form-pill = { $count ->
    [one] Pille
   *[other] Pillen
}
form-lozenge = { $count ->
    [one] Lutschtablette
   *[other] Lutschtabletten
}
form-gummy = { $count ->
    [one] Fruchtgummi
   *[other] Fruchtgummis
}
form-sachet = { $count ->
    [one] Beutel
   *[other] Beutel
}
form-scoop = { $count ->
    [one] Messlöffel
   *[other] Messlöffel
}
form-spoon = { $count ->
    [one] Löffel
   *[other] Löffel
}
form-drop = { $count ->
    [one] Tropfen
   *[other] Tropfen
}
form-spray = { $count ->
    [one] Sprühstoß
   *[other] Sprühstöße
}
form-puff = { $count ->
    [one] Hub
   *[other] Hübe
}
form-patch = { $count ->
    [one] Pflaster
   *[other] Pflaster
}
form-ampoule = { $count ->
    [one] Ampulle
   *[other] Ampullen
}
form-piece = { $count ->
    [one] Stück
   *[other] Stück
}
form-count = { $pieces } { $form }
# Jedes andere Wort bleibt, wie es getippt wurde.
form-count-own = { $pieces } × { $form }
element-iron = Eisen
element-magnesium = Magnesium
product = { $pieces } zu { $amount } { $unit }
product-elemental = { $product }: { $mg } mg { $element }
caution-iron = { $daily ->
    [1] { $mg } mg Eisen am Tag sind mehr als { $most } mg, die Obergrenze für jeden Tag. Nimm so viel nur in Absprache mit deiner Arztpraxis.
   *[other] { $mg } mg Eisen an einem Tag, an dem du es nimmst, sind mehr als { $most } mg, die Obergrenze für jeden Tag. Nimm so viel nur in Absprache mit deiner Arztpraxis.
}
caution-iron-short = { $daily ->
    [1] { $mg } mg Eisen am Tag: nur in Absprache mit deiner Arztpraxis.
   *[other] { $mg } mg Eisen an einem Tag, an dem du es nimmst: nur in Absprache mit deiner Arztpraxis.
}
caution-magnesium = { $daily ->
    [1] { $mg } mg Magnesium am Tag sind mehr als { $most } mg, die Obergrenze für Ergänzungsmittel. Frag vorher in deiner Arztpraxis, vor allem bei schwachen Nieren.
   *[other] { $mg } mg Magnesium an einem Tag, an dem du es nimmst, sind mehr als { $most } mg, die Obergrenze für Ergänzungsmittel. Frag vorher in deiner Arztpraxis, vor allem bei schwachen Nieren.
}
caution-magnesium-short = { $daily ->
    [1] { $mg } mg Magnesium am Tag: frag vorher in deiner Arztpraxis.
   *[other] { $mg } mg Magnesium an einem Tag, an dem du es nimmst: frag vorher in deiner Arztpraxis.
}
caution-source = { $caution } Quelle: { $source }.
# A dose is only written down; how much of it is the element is not known.
caution-as-written = { $caution } Die Dosis zählt so, wie du sie aufgeschrieben hast: Ist damit die ganze Verbindung gemeint, steckt weniger darin.
# There are several items of one element.
caution-together = { $caution } Das ist alles davon an einem Tag in deinem Plan.
item-paused = Pausiert, bis du weitermachst
item-ended = { $item } ist nicht mehr im Plan. Was du genommen hast, bleibt im Tagebuch.
item-paused-until = Pausiert bis { $day }
item-step = Ab { $day }: { $dose }
stock-left = Noch { $pieces }
stock-until = Noch { $pieces }, bis { $day }
adherence = { $taken } von { $due } genommen
adherence-lately = { $taken } von { $due } genommen in den letzten 4 Wochen

## Spacing (core)
substance-iron = Eisen
substance-iron-by-vein = Eisen als Infusion
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
spacing-before = { $second } mindestens { $duration } vor { $first }
spacing-around = { $second } { $before } vor { $first } oder { $after } danach
spacing-together = { $second } zusammen mit { $first }
spacing-flag = { $second } und { $first }: frag in deiner Arztpraxis
spacing-meal = einer Mahlzeit
spacing-meal-with-fat = einer Mahlzeit mit Fett

timetable-moves = Diese Zeiten halten alles auseinander, was auseinander gehört.
timetable-moves-most = Diese Zeiten halten auseinander, was auseinander muss. Was sonst noch gut wäre, ging nicht überall: Unten steht, wo.
timetable-fine = Der Plan hält alles auseinander, was auseinander gehört.
timetable-fine-most = Der Plan hält auseinander, was auseinander muss. Was sonst noch gut wäre, ging nicht überall: Unten steht, wo.
timetable-empty = An diesem Tag ist nichts zu nehmen.
timetable-in-conflict = An diesem Tag ist nicht für alles Zeit. Hier steht, warum, und was helfen würde.
timetable-too-hard = An diesem Tag ist zu viel, um die besten Zeiten zu finden. Es sind die Zeiten aus deinem Plan.
dose-made-room = { $item } kommt jetzt um { $time }.
timetable-until-now = War { $time }
# It is so on this day alone, because of what was taken, missed or put off.
timetable-this-day = Nur an diesem Tag. In deinem Plan steht { $time }
# On a day with a bedtime of its own, or when today is late, what would be taken over is not what is shown.
timetable-other-days = An anderen Tagen { $time } statt { $from }
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
templates-evening-more = Mehr für den Abend
templates-day = Gewohnheiten am Tag
templates-course = Über einige Wochen
template-iron = Eisen
template-iron-note = Bitte vorher um einen Bluttest (Ferritin und TSAT) und frag nach der Dosis: 65 mg sind mehr, als die meisten am Tag brauchen. Auf leeren Magen, jeden zweiten Tag. Nicht bei einer TSAT ab 45 Prozent.
template-vitamin-c = Vitamin C
template-vitamin-c-note = Zusammen mit Eisen hilft es dem Körper, das Eisen aufzunehmen.
template-magnesium-glycinate = Magnesiumglycinat
template-magnesium-glycinate-note = Fang niedrig an und geh, wenn du magst, jede Woche eine Stufe höher. Frag vorher in deiner Arztpraxis, wenn deine Nieren schwach sind. Mehr als 350 mg am Tag nur mit deiner Arztpraxis. Die Belege sind dünn.
template-magnesium-citrate = Magnesiumcitrat
template-magnesium-citrate-note = Zum Abendessen. Es kann den Stuhl weicher machen. Frag vorher in deiner Arztpraxis, wenn deine Nieren schwach sind. Mehr als 350 mg am Tag nur mit deiner Arztpraxis. Die Belege sind dünn.
template-magnesium-malate = Magnesiummalat
template-magnesium-malate-note = Die Hälfte der Tagesmenge: Die andere Hälfte zur Schlafenszeit ist ein eigener Eintrag, der nächste hier. Frag vorher in deiner Arztpraxis, wenn deine Nieren schwach sind. Mehr als 350 mg am Tag nur mit deiner Arztpraxis. Die Belege sind dünn.
template-magnesium-malate-bedtime = Magnesiummalat zur Schlafenszeit
template-magnesium-malate-bedtime-note = Die andere Hälfte der Tagesmenge; die erste gibt es zum Abendessen. Beide zusammen sind 400 mg, mehr als 350 mg am Tag: nur mit deiner Arztpraxis. Nicht in den zwei Stunden vor Gabapentin.
template-magnesium-threonate = Magnesiumthreonat
template-magnesium-threonate-note = Zwei Stunden vor dem Schlafen. Frag vorher in deiner Arztpraxis, wenn deine Nieren schwach sind. Mehr als 350 mg am Tag nur mit deiner Arztpraxis. Die Belege sind dünn.
template-magnesium-topical = Magnesium auf der Haut
template-magnesium-topical-note = In die Beine eingerieben. Nicht auf verletzte Haut. Wie viel durch die Haut kommt, weiß man nicht.
template-vitamin-d = Vitamin D
template-vitamin-d-note = Zu einer Mahlzeit mit etwas Fett. Bitte um einen Bluttest und frag nach deiner Dosis; die Ratgeber zielen auf 40 bis 60 ng/mL.
template-legs-warm = Beine warm halten
template-legs-warm-note = Eine Decke oder eine warme Hose ab dem frühen Abend.
template-socks = Stützstrümpfe an
template-socks-note = 15 bis 20 mmHg. Nicht bei schlechter Durchblutung der Beine; bei Diabetes frag vorher.
template-stretching = Dehnen
template-stretching-note = Waden und Oberschenkel; jeweils 30 Sekunden halten. Dann jedes Fußgelenk langsam kreisen, in beide Richtungen.
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
template-iron-drip = Eiseninfusion
template-iron-drip-note = In einer Praxis oder Klinik. Schreib jede hier auf: Blutwerte der acht Wochen danach werden dann anders gelesen.
template-sleep-apnoea-mask = Maske gegen Schlafapnoe
template-sleep-apnoea-mask-note = Nur wenn ein Schlaftest Schlafapnoe (Atempausen im Schlaf) gefunden hat. Die Behandlung hilft oft sofort.
template-iron-foods = Essen mit viel Eisen
template-iron-foods-note = Fleisch, Fisch, Linsen, Bohnen oder grünes Gemüse, dazu Obst oder Paprika für Vitamin C. Kaffee, Tee und Milch zwei Stunden davor oder danach.
template-magnesium-foods = Essen mit viel Magnesium
template-magnesium-foods-note = Nüsse, Samen, Bohnen, Vollkorn oder dunkelgrünes Gemüse. Frag vorher, wenn deine Nieren schwach sind.
template-vitamin-b12 = Vitamin B12
template-vitamin-b12-note = Bitte um einen Bluttest und frag nach deiner Dosis.
template-folate = Folsäure
template-folate-note = Bitte vorher um einen Bluttest von Folsäure und B12, und frag nach deiner Dosis.
template-alpha-lipoic-acid = Alpha-Liponsäure
template-alpha-lipoic-acid-note = Für geschädigte Nerven, nicht für unruhige Beine an sich. Frag vorher bei Diabetes oder einer kranken Schilddrüse: sie kann den Blutzucker senken.
template-heat-and-cold = Warm und kalt im Wechsel
template-heat-and-cold-note = Ein paar Minuten warm, ein paar Minuten kalt, zuletzt kalt. Nicht bei tauben Füßen, schlechter Durchblutung oder verletzter Haut.
template-cold-pack = Kühlpack oder kaltes Wasser
template-cold-pack-note = Ein Tuch zwischen Kühlpack und Haut, höchstens zehn Minuten. Nicht bei tauben Füßen, schlechter Durchblutung oder verletzter Haut.
template-cool-dark-room = Licht dimmen, Zimmer kühlen
template-cool-dark-room-note = Eine Stunde vor der Schlafenszeit. Lass genug Licht, um sicher zu gehen.
template-quiet-hour = Ruhig atmen oder ruhige Musik
template-quiet-hour-note = Zehn Minuten mit dem, was dich ruhig macht.
template-side-pillow = Kissen zwischen die Knie
template-side-pillow-note = Auf der Seite, wenn du dich hinlegst.
template-delayed-bedtime = Später ins Bett
template-delayed-bedtime-note = Nur in einer schlechten Nacht: warte, bis die Beine ruhiger sind. „Heute später ins Bett“ im Plan verschiebt alles, was an der Schlafenszeit hängt.
template-alcohol = Heute Abend kein Alkohol
template-alcohol-note = Wenn du jeden Tag viel trinkst, frag zuerst in deiner Arztpraxis, wie du weniger trinken kannst.
template-nicotine = Heute Abend kein Nikotin
template-nicotine-note = Je weniger, desto besser. Deine Arztpraxis kann dir helfen aufzuhören.
template-water = Ein Glas Wasser
template-water-note = Frag vorher, wenn dir jemand geraten hat, weniger zu trinken.
template-regular-hours = Zur gleichen Zeit aufstehen
template-regular-hours-note = Auch nach einer schlechten Nacht und am Wochenende.
template-compression-device = Luftdruck-Manschetten
template-compression-device-note = Eine Stunde, bevor die Beine meist unruhig werden, einen Monat lang jeden Tag. Nicht bei Blutgerinnsel, schlechter Durchblutung oder verletzter Haut.

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
unit-stress = höchster Stress des Tages, 0 bis 10, an den Tagen mit Notiz
unit-time = Stunden und Minuten am Tag
unit-time-noted = Stunden und Minuten an den Tagen mit Notiz
unit-times = so oft an den Tagen mit Notiz
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
from-noted = den Tagen mit Notiz: { $known } von { $nights }
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
noted-days = Notiert an { $known } von { $nights ->
    [one] 1 Tag
   *[other] { $nights } Tagen
}
known-scores = Bisher { $known ->
    [one] 1 Wert
   *[other] { $known } Werte
}
trend-no-strength = ohne Stärke
trend-no-strength-yet = In diesen Nächten ist noch keine Stärke angegeben
trend-no-end = ein Ende fehlt
trend-no-end-yet = In diesen Nächten hat immer eine Episode kein Ende
trend-no-episode = keine Episode
trend-not-told = dazu nichts notiert
trend-not-told-yet = In diesen Nächten ist dazu noch nichts notiert
trend-empty-days = An diesen Tagen ist noch nichts notiert
trend-empty-scores = In dieser Zeit gibt es noch keinen Wert
trend-none = Nichts davon an den Tagen mit Notizen
trend-average = im Schnitt { $value }
trend-average-noted = im Schnitt { $value } an den Tagen mit Notiz
trend-key = Nichts gezeichnet: davon ist nichts bekannt.
trend-key-zero = Ein flacher Strich ganz unten ist eine Null. Nichts gezeichnet: davon ist nichts bekannt.
trend-key-onset = Nichts gezeichnet: keine Episode, oder nichts bekannt.
trend-key-few = Nur umrandet: weniger als { $least } bekannte Nächte, zu wenig zum Vergleichen.
trend-key-few-days = Nur umrandet: weniger als { $least } Tage mit Notiz, zu wenig zum Vergleichen.
trend-even = { $measure }, durchgehend gleich: { $value }
trend-one = { $measure }, { $when }: { $value }
finding-highest-mean = Am höchsten { $when }: { $value }
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
trend-summary-noted = { $measure }, { $from } bis { $to }: notiert an { $known } von { $nights ->
    [one] 1 Tag
   *[other] { $nights } Tagen
}.
trend-others-no-strength = { $count ->
    [one] 1 Nacht ohne Stärke
   *[other] { $count } Nächte ohne Stärke
}.
trend-others-no-end = { $count ->
    [one] 1 Nacht ohne Ende einer Episode
   *[other] { $count } Nächte ohne Ende einer Episode
}.
trend-others-no-episode = { $count ->
    [one] 1 Nacht ohne Episode
   *[other] { $count } Nächte ohne Episode
}.
trend-others-not-told = { $count ->
    [one] 1 Nacht, von der das nicht bekannt ist
   *[other] { $count } Nächte, von denen das nicht bekannt ist
}.
trend-summary-scores = { $measure }, { $from } bis { $to }: { $known ->
    [0] kein Wert
    [one] 1 Wert
   *[other] { $known } Werte
}.
trend-summary-ends = Am niedrigsten mit { $low } { $lowWhen }, am höchsten mit { $high } { $highWhen }.
trend-summary-times = Am frühesten um { $low } { $lowWhen }, am spätesten um { $high } { $highWhen }.
trend-summary-mean = Im Schnitt { $value }.
trend-summary-mean-noted = Im Schnitt { $value } an den Tagen mit Notiz.
trend-summary-thirds = Die ersten { $nights } Nächte: im Schnitt { $first }. Die letzten { $nights } Nächte: { $last }.
trend-summary-thirds-days = Die ersten { $nights } Tage: im Schnitt { $first }. Die letzten { $nights } Tage: { $last }.
trend-summary-thirds-noted = Die ersten { $nights } Tage: im Schnitt { $first } an den Tagen mit Notiz. Die letzten { $nights } Tage: { $last }.
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
activity-lying-in-bed = Gelegen
activity-sitting = Gesessen
activity-travelling = Auf Reisen
activity-meeting = In einer Sitzung
activity-driving-as-passenger = Mitgefahren im Auto
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
check-in-episode = Unruhige Beine? Eintragen
check-in-nap = Nickerchen hinzufügen
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
mg-missing = Gib die Milligramm ein. 0 heißt: kein Koffein.
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
calendar-key = Eine Zahl ist die höchste Stärke der Nacht. Ein Strich: ruhig. Ein Punkt: nichts notiert. Ein Fragezeichen: ohne Stärke.
calendar-shades = Wie stark, von einer ruhigen Nacht (0) bis unerträglich (10)
calendar-unknown = ?
diary-search = Im Tagebuch suchen
diary-search-about = Alles als Liste, das Neueste zuerst
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
score-trouble-due = Diese Woche fehlt noch
programme-how = Du notierst, wann deine Beine unruhig werden und wie stark. Dazu, wie viel du dich bewegst, was du nimmst, und Koffein und Alkohol. Das meiste braucht nur einmal tippen. Du kannst einen Tag später nachtragen und jederzeit aufhören.
programme-summary = Was die 14 Tage zeigen
programme-earlier = Frühere
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
item-take-anyway = Als genommen notieren
item-take-wait = Jetzt nicht
item-look-back = Rückblick
look-back-title = Einnahmen eines Tages
look-back-empty = An diesem Tag war nichts fällig.
look-back-before = Der Tag davor
look-back-after = Der Tag danach
look-back-all = Alles genommen, jeweils zur vorgesehenen Zeit
taken-at = Zu anderer Zeit genommen
skip-why = Auslassen, und warum
withdraw = Antwort zurücknehmen
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
relaxation-move = { $what } auf { $time } legen
relaxation-bed = Heute um { $time } ins Bett
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
hours-heading = Um welche Zeit in der Nacht
hours-cells-key = Je voller ein Feld, desto mehr der notierten Nächte. Ein Strich: nichts notiert.
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
about-licence = Stillnight ist freie Software. Du darfst sie unter der MIT- oder der Apache-2.0-Lizenz nutzen, ändern und weitergeben.
about-rules = Was die App über Eisen, Medikamente und Zeiten sagt, stammt aus Leitlinien, Fachinformationen und Studien. Woher, steht jeweils dabei.
about-kept = Dein Tagebuch ist eine Datei auf diesem Telefon. Die Sicherung des Telefons lässt sie aus; eine Sicherung machst nur du, dort, wo du willst.

## Backup (labels)
backup = Sicherung
backup-why = Eine Sicherung ist eine verschlossene Datei mit deinem ganzen Tagebuch. Leg sie woanders ab als auf diesem Telefon: dann ist mit dem Telefon nicht auch das Tagebuch verloren.
backup-due = Eine Sicherung ist fällig.
backup-passphrase = Passwort
backup-passphrase-why = Ein Passwort verschließt die Sicherung. Schreib es auf und bewahr es gut auf: ohne das Passwort kann niemand die Sicherung öffnen, auch du nicht.
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
backup-passphrase-first = Gib zuerst oben ein gutes Passwort ein.
backup-passphrase-kept = Dafür liegt ein Passwort auf diesem Telefon. Für ein anderes gib es oben ein und wähl noch einmal.
backup-not-kept = Das Telefon kann das Passwort gerade nicht aufbewahren, deshalb wurde nichts geändert.
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
restore-nothing-new = Darin ist nichts, was nicht schon in deinem Tagebuch ist.
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
error-too-many-names = Bis zu { $max } eigene passen hier hin.
error-too-long = { $field }: möglich sind bis zu { $max } Zeichen.
error-missing = Etwas fehlt noch: { $field }.
error-not-a-number = Bitte sieh noch einmal nach: { $field }. Ziffern, mit Punkt oder Komma, wie auf dem Blatt.
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
error-busy = Gerade wird eine Sicherung gemacht. Bitte versuch es gleich noch einmal.
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
field-analyte = was gemessen wurde
field-value = der Wert
field-unit = die Einheit
field-reference-range = der Bereich des Labors
field-laboratory = der Name des Labors
field-hours-since-iron = die Stunden seit dem Eisen
field-birth-year = das Geburtsjahr

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
practice-movement-break = Bewegungspause
practice-later-bedtime = Später ins Bett
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
line-exposure = Was sonst noch war
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
filter-show = { $count ->
    [0] Nichts gefunden: zurück
    [one] 1 Eintrag zeigen
   *[other] { $count } Einträge zeigen
}
filter-show-more = Mehr als { $count } Einträge zeigen
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
practice-warm-compress-how = 40 bis 45 °C auf die Waden, 15 bis 20 Minuten, mit leichtem Druck (20 bis 30 mmHg).
practice-warm-compress-caution = Nicht bei geschädigten Nerven (Neuropathie), schlechter Durchblutung oder verletzter Haut.
practice-heat-and-cold-how = Ein paar Minuten warm, ein paar Minuten kalt, im Wechsel. Hör mit kalt auf.
practice-heat-and-cold-caution = Nicht bei geschädigten Nerven (Neuropathie), schlechter Durchblutung oder verletzter Haut.
practice-compression-socks-how = Strümpfe mit 15 bis 20 mmHg am Abend.
practice-compression-socks-caution = Frag vorher in deiner Arztpraxis, wenn deine Durchblutung schlecht ist.
practice-warm-legs-how = Socken oder eine Decke ab dem frühen Abend, nicht erst im Bett.
practice-evening-walk-how = 10 bis 15 Minuten gehen oder leicht dehnen, kurz vor der Schlafenszeit.
practice-movement-break-how = Jede Stunde fünf Minuten auf den Beinen, am Schreibtisch oder auf einer langen Reise.
practice-later-bedtime-how = Wenn die Beine schon unruhig sind, bleib noch etwas auf, bis sie ruhiger werden. Das ist für ein paar Nächte, nicht für immer. Die Minuten sagen, wie viel später als sonst.
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
source-own-rule = Deine eigene Regel
mark-late-caffeine = Nach { $time }. Spätes Koffein kann Beine und Schlaf schlechter machen.
mark-late-exercise = Kräftig, und weniger als vier Stunden vor der Schlafenszeit. So spät kann es die Beine schlechter machen.
none-onset = Notiert: keine unruhigen Beine
none-activity = Notiert: keine Bewegung, wenig Sitzen
none-taken = Notiert: nichts genommen
none-caffeine = Notiert: kein Koffein
none-alcohol = Notiert: kein Alkohol
said-onset = Eine ruhige Nacht
said-activity = Keine Bewegung, wenig Sitzen
said-taken = Nichts genommen
said-caffeine = Kein Koffein
said-alcohol = Kein Alkohol
unsaid = Zurückgenommen: { $words }

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
programme-day-night-ahead = Tag { $number }, { $day }: vor dieser Nacht nichts mehr offen
programme-day-ahead = Tag { $number }, { $day }: kommt noch
programme-nights = Unruhige Beine in { $with } von { $known } notierten Nächten.
programme-onset = Sie begannen meist gegen { $usual }, zwischen { $first } und { $last }.
programme-strength = Stärke: im Schnitt { $mean }, höchstens { $worst }.
programme-sleep = Schlaf: im Schnitt { $duration }, aus { $nights } Nächten.
programme-caffeine = Koffein an { $with } von { $known } notierten Tagen, an { $late } davon nach { $time }.
programme-alcohol = Alkohol an { $with } von { $known } notierten Tagen.
programme-activity = Bewegung an { $with } von { $known } notierten Tagen.
programme-taken = Einnahmen: { $taken } genommen von { $answered } beantworteten.
programme-empty = In dieser Zeit ist nichts notiert.
programme-earlier-of = { $from } bis { $to }. { $complete ->
    [0] Kein Tag ist vollständig.
    [one] 1 Tag ist vollständig.
   *[other] { $complete } Tage sind vollständig.
}
score-severity-words = Schweregrad, { $day }: { $value } von 40, { $band }
score-trouble-words = Belastung in der Woche, { $day }: { $value } von 10
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

## The timetable (core): what is in the way, and what would help
timetable-clash = Zwischen { $dose } und { $other } braucht es { $duration }.
timetable-clash-after = Nach { $other } braucht es { $duration } bis zu { $dose }.
timetable-clash-same = Zwischen zwei Einnahmen von { $dose } braucht es { $duration }.
timetable-clash-together = { $dose } gehört zu { $other }.
timetable-flag = Bei { $dose } und { $other } helfen auch Stunden Abstand nicht. Frag die Person, die es verschrieben hat.
timetable-move = Nimm { $dose } stattdessen { $place }, um { $time }.
timetable-time = { $what } um { $time } statt um { $from }.
timetable-bed = Geh um { $time } ins Bett.
timetable-bed-for = Damit { $dose } erst { $duration } nach { $other } kommt, müsstest du um { $time } ins Bett gehen.
timetable-prescribed = { $change } Frag vorher die Person, die es verschrieben hat.
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
near-planned-free = { $other }: geplant für { $time }. Etwas später ist es in Ordnung.
near-free = { $other }: um { $time }. Danach ist es in Ordnung.
near-unsure = { $sentence } Das ist nicht bestätigt: frag in deiner Arztpraxis.

## Labs (core)
table-panel = Bluttests
labs-iron = Eisen
labs-inflammation = Entzündung
labs-blood = Blutbild
labs-vitamins = Vitamine
labs-thyroid = Schilddrüse
labs-kidneys = Nieren
labs-sugar = Zucker
labs-minerals = Mineralstoffe
analyte-ferritin = Ferritin
analyte-tsat = Transferrinsättigung (TSAT)
analyte-iron = Eisen
analyte-tibc = Eisenbindungskapazität (TIBC)
analyte-transferrin = Transferrin
analyte-haemoglobin = Hämoglobin
analyte-mcv = Größe roter Blutzellen (MCV)
analyte-wbc = Weiße Blutzellen
analyte-tsh = TSH
analyte-free-t4 = Freies T4
analyte-free-t3 = Freies T3
analyte-vitamin-d = Vitamin D (25-OH)
analyte-vitamin-d3 = Nur Vitamin D3 (25-OH)
analyte-glucose-fasting = Zucker, nüchtern
analyte-glucose = Zucker
analyte-hba1c = Langzeitzucker (HbA1c)
analyte-creatinine = Kreatinin
analyte-egfr = Nierenfunktion (eGFR)
analyte-vitamin-b12 = Vitamin B12
analyte-folate = Folsäure
analyte-crp = CRP
analyte-hs-crp = hs-CRP (hochempfindlich)
analyte-magnesium = Magnesium
lab-unusual-unit = { $analyte }: { $value } { $unit } wäre ungewöhnlich. Sind es { $value } { $other }?
lab-unusual = { $analyte }: { $value } { $unit } wäre ungewöhnlich. Steht das so auf dem Blatt?
lab-impossible-unit = { $analyte }: { $value } { $unit } kann nicht sein. Sind es { $value } { $other }?
lab-impossible = { $analyte }: { $value } { $unit } kann nicht sein. Bitte sieh noch einmal auf das Blatt.
lab-converted = = { $value }
lab-below-target = Unter dem Ziel bei RLS: { $target }
lab-in-target = Passt zum Ziel bei RLS: { $target }
lab-above-target = Über dem Ziel bei RLS: { $target }
lab-target-between = { $low } bis { $high } { $unit }
lab-target-up-to = bis { $high } { $unit }
lab-target-above = über { $low } { $unit }
lab-range = { $low } bis { $high } { $unit }
lab-range-from = ab { $low } { $unit }
lab-range-to = bis { $high } { $unit }
lab-range-below = Unter dem Bereich des Labors: { $range }
lab-range-within = Im Bereich des Labors: { $range }
lab-range-above = Über dem Bereich des Labors: { $range }
lab-usual = Labore melden { $low } bis { $high }
panel-saved = Gespeichert: { $results }
panel-without-iron = Kein Eisen in den 24 Stunden davor
panel-with-iron = In den 24 Stunden davor wurde Eisen genommen
test-last = Zuletzt gemacht: { $day }
tests-heading = Bluttests, über die ich gern sprechen möchte (unruhige Beine, RLS):
tests-how = Am Morgen, 24 Stunden vorher keine Eisentabletten und kein Essen mit viel Eisen.
test-ferritin = Ferritin
test-ferritin-why = Es zeigt, wie viel Eisen im Vorrat ist. Zu wenig Vorrat ist die häufigste Ursache von RLS, gegen die man etwas tun kann.
test-transferrin-saturation = Transferrinsättigung (Eisen und Eisenbindungskapazität)
test-transferrin-saturation-why = Sie zeigt, ob Eisen unterwegs ist, und ob es sicher wäre, Eisen zu nehmen.
test-crp = CRP
test-crp-why = Bei einer Entzündung sieht Ferritin höher aus, als es ist.
test-blood-count = Blutbild
test-blood-count-why = Es zeigt Blutarmut. Auch bei normalem Blutbild kann dem Gehirn Eisen fehlen.
test-kidneys = Kreatinin und eGFR
test-kidneys-why = Schwache Nieren können hinter RLS stecken, und manche Ergänzungsmittel brauchen starke.
test-thyroid = TSH, freies T3 und freies T4
test-thyroid-why = Wenn die Schilddrüse nicht richtig arbeitet, können Beine unruhig werden.
test-vitamin-d = Vitamin D (25-OH)
test-vitamin-d-why = Wer wenig Vitamin D hat, hat oft stärkere Beschwerden.
test-sugar = Nüchternzucker oder HbA1c
test-sugar-why = Diabetes kann den Nerven in den Beinen schaden.
test-b12-folate = Vitamin B12 und Folsäure
test-b12-folate-why = Nerven brauchen beides. Mittel gegen Magensäure können B12 senken.
chart-value = { $day }: { $value } { $unit }
chart-rose = { $analyte }: von { $from } auf { $to } { $unit } gestiegen, { $months ->
    [0] in weniger als einem Monat
    [one] in einem Monat
   *[other] in { $months } Monaten
}
chart-fell = { $analyte }: von { $from } auf { $to } { $unit } gesunken, { $months ->
    [0] in weniger als einem Monat
    [one] in einem Monat
   *[other] in { $months } Monaten
}
chart-same = { $analyte }: gleich geblieben bei { $to } { $unit }, { $months ->
    [0] in weniger als einem Monat
    [one] einen Monat lang
   *[other] { $months } Monate lang
}
chart-one = { $analyte }: { $value } { $unit }, bisher ein Ergebnis
chart-none = { $analyte }: noch kein Ergebnis
chart-severity = { $month }: im Schnitt { $value }, { $nights ->
    [one] 1 Nacht
   *[other] { $nights } Nächte
}
ferritin-lag = Das Eisen im Gehirn folgt dem Ferritin im Blut 6 bis 12 Monate später. Die Nächte werden vielleicht erst lange nach den Werten besser.
timeline-iron = Eisen im Plan seit { $began }: Besserung ist von { $from } bis { $to } zu erwarten.
timeline-brain-iron = Eisen im Gehirn braucht länger: von { $from } bis { $to }.
timeline-iron-vein = Eiseninfusion am { $began }: Besserung ist vom { $from } bis { $to } zu erwarten. (Frag in deiner Praxis: dazu gibt es wenige Studien.)
timeline-medicine = { $about }, geändert am { $began }: was das mit deinen Beinen macht, zeigt sich von { $from } bis { $to }.
timeline-neuropathy = { $about } seit { $began }: Nerven brauchen Zeit, von { $from } bis { $to }.
timeline-sleep-apnoea = { $about } seit { $began }: das hilft oft sofort, und bis { $to } lässt es sich meist spüren.

## Iron state (core)
iron-title-not-enough-data = Noch kein Ferritin
iron-title-not-valid = Das Ergebnis ist nicht aussagekräftig
iron-title-overload-guard = Jetzt kein Eisen: hohe Sättigung
iron-title-deficient = Zu wenig Eisen bei RLS
iron-title-borderline = Eisen zwischen wenig und genug
iron-title-at-target = Ferritin ist am Ziel
iron-title-replete = Genug Eisen
iron-why-nothing = Ferritin und Transferrinsättigung zeigen, ob Eisen dabei eine Rolle spielt.
iron-why-no-ferritin = Ohne Ferritin kann das niemand sagen.
iron-why-ferritin = Ferritin war { $value } am { $day }.
iron-in-other-unit = { $given } ({ $limits })
iron-why-tsat = Die Transferrinsättigung war { $value } % am { $day }.
iron-why-guard = Ab 45 % kann noch mehr Eisen schaden. In der Arztpraxis wird zuerst nach dem Grund gesucht.
iron-why-low-saturation = Eine Sättigung unter 20 % heißt: zu wenig Eisen ist unterwegs, auch wenn Ferritin gut aussieht.
iron-why-deficient = Unter 50 { $unit } sind die Beschwerden oft schwer. Ein Labor nennt das vielleicht trotzdem normal.
iron-why-borderline = 50 bis 75 { $unit } sind bei RLS oft nicht genug.
iron-why-at-target = Über 75 { $unit } ist für viele genug. Manche brauchen mehr als 100 { $unit }.
iron-why-replete = Über 100 { $unit } ist es nicht das Eisen im Blut, das fehlt.
iron-why-child-low = Bei Kindern schaut man unter 50 { $unit } nach dem Eisen. (Der Wert ist nicht sicher.)
iron-why-child-enough = Bei Kindern reichen oft 50 { $unit } und mehr. (Der Wert ist nicht sicher.)
iron-why-inflamed = Um diese Zeit gab es eine Entzündung. Sie hebt das Ferritin, der Speicher kann also noch leerer sein.
iron-doubt-iron-taken = In den 24 Stunden davor wurde Eisen genommen. Dann sehen die Werte besser aus, als sie sind.
iron-doubt-inflamed = Zu der Zeit war eine Entzündung da. Dann sieht Ferritin höher aus, als es ist. (Die Grenze für CRP ist nicht sicher.)
iron-doubt-given-by-vein = Danach, oder in den 8 Wochen davor, gab es eine Eiseninfusion. Sie lässt die Werte wochenlang besser aussehen, als sie sind. (Wie viele Wochen, ist nicht sicher.)
iron-doubt-too-old = Das Ergebnis ist mehr als ein Jahr alt.
iron-doubt-unit = Diese Version der App kennt die Einheit des Ergebnisses nicht.
iron-missing-ferritin = Ferritin fehlt.
iron-missing-tsat = Die Transferrinsättigung fehlt. Nur sie zeigt, ob Eisen sicher wäre.
iron-missing-crp = CRP fehlt. Es zeigt, ob man sich auf Ferritin verlassen kann.
iron-missing-without-iron = Es ist nicht bekannt, ob du 24 Stunden vorher kein Eisen genommen hast.
iron-missing-age = Dein Geburtsjahr fehlt. Für Kinder gelten andere Werte.
iron-ask-test = Bitte um Ferritin und Transferrinsättigung, am Morgen, 24 Stunden vorher ohne Eisen.
iron-ask-test-without-iron = Bitte darum, den Test am Morgen zu wiederholen, 24 Stunden vorher ohne Eisen.
iron-ask-test-after-inflammation = Bitte darum, den Test zu wiederholen, wenn die Entzündung vorbei ist, dann mit CRP.
iron-ask-test-after-vein = Bitte um einen neuen Test ab 8 Wochen nach der Eiseninfusion.
iron-ask-high-saturation = Frag, warum die Sättigung hoch ist. Fang von dir aus kein Eisen an, bis ihr darüber gesprochen habt. Wurde Eisen verschrieben? Frag bald die Person, die es verschrieben hat.
iron-ask-oral = Frag, ob Eisen zum Einnehmen für dich richtig ist, und wie viel. Jeden zweiten Tag auf leeren Magen, mit Vitamin C, nimmt der Körper am meisten auf.
iron-ask-go-on = Frag, wie lange es mit Eisen weitergeht und wann der nächste Test ist.
iron-ask-vein-after-oral = Eisen zum Einnehmen steht seit 3 Monaten im Plan. Frag nach Eisen als Infusion.
iron-ask-vein-very-low = Das Ferritin ist trotz Eisen zum Einnehmen unter 25 { $unit }. Frag nach einer Eiseninfusion.
iron-ask-vein-dialysis = Bei einer Dialyse geht es unter 200 { $unit } um eine Infusion, wenn die Sättigung unter 20 % liegt. Frag deine Nierenpraxis. (Die Werte sind nicht sicher.)
iron-ask-vein-instead = Eisen zum Einnehmen wirkt bei dir vielleicht nicht. Frag nach Eisen als Infusion.
iron-ask-vein-again = Du hattest eine Eiseninfusion, und das Eisen ist wieder niedrig. Frag, warum, und ob es Zeit für die nächste ist.
iron-ask-vein-only = Wenn die Nächte noch schlecht sind: die Leitlinie erwägt bis 100 { $unit } nur Eisen als Infusion.
iron-ask-more-than-hundred = Wenn die Nächte noch schlecht sind, frag, ob mehr als 100 { $unit } helfen kann.
iron-ask-look-elsewhere = Wenn die Nächte noch schlecht sind, frag, was sonst dahinter sein kann: Medikamente, Atempausen im Schlaf, Nerven, Nieren.
iron-ask-specialist = Frag jemanden, der darauf spezialisiert ist. Für Kinder, in der Schwangerschaft, bei schwachen Nieren oder zu viel Eisen gelten andere Werte.
iron-guide-low = Ratgeber zur Selbsthilfe: unter 50 { $unit } braucht es meist ein Ergänzungsmittel.
iron-guide-between = Ratgeber zur Selbsthilfe: bei 50 bis 75 { $unit } das Essen ändern und in 3 Monaten wieder testen.
iron-guide-enough = Ratgeber zur Selbsthilfe: über 75 { $unit } einmal im Jahr testen.
iron-guideline-oral-or-vein = Leitlinie zur Schlafmedizin (AASM 2025): bis 75 { $unit } oder bei einer Sättigung unter 20 % kommt Eisen zum Einnehmen oder als Infusion in Frage.
iron-guideline-vein-only = Leitlinie zur Schlafmedizin (AASM 2025): bei 75 bis 100 { $unit } kommt nur Eisen als Infusion in Frage.
iron-guideline-no-iron = Leitlinie zur Schlafmedizin (AASM 2025): über 100 { $unit } kommt kein Eisen in Frage.
iron-next-now = Nächster Bluttest: sobald du kannst
iron-next-from = Nächster Bluttest: ab { $day }
iron-advice = Das ist kein ärztlicher Befund. Sprich mit deiner Arztpraxis, bevor du Eisen nimmst.

## Learn (core)
learn-group-iron = Zuerst Eisen
learn-group-magnesium = Dann Magnesium
learn-group-supplements = Andere Ergänzungsmittel
learn-group-food = Essen und Trinken
learn-group-movement = Bewegung
learn-group-warmth-and-cold = Wärme und Kälte
learn-group-touch = Berührung und Druck
learn-group-evening = Am Abend
learn-group-daytime = Am Tag
learn-group-professional = Mit Fachleuten
learn-group-own = Deine eigenen
learn-not-with = Nichts für dich, falls das zutrifft: { $condition }.
learn-not-with-yours = Nicht für dich, denn du hast genannt: { $condition }.
learn-ask-first = Frag vorher in deiner Arztpraxis, falls das zutrifft: { $condition }.
learn-ask-first-yours = Frag vorher in deiner Arztpraxis, denn du hast genannt: { $condition }.
learn-iron-first = Zuerst Eisen: dein Ferritin ist { $ferritin } { $unit }, unter 50. Magnesium hilft am besten neben genug Eisen, nicht an seiner Stelle.
learn-ferritin-unknown = Kennst du dein Ferritin? Unter 50 ng/mL kommt Eisen zuerst. Bitte um den Bluttest.
learn-magnesium-next = Dein Ferritin ist { $ferritin } { $unit }, also fehlt es wohl eher nicht an Eisen. Wenn deine Beine noch unruhig sind, ist Magnesium ein guter nächster Schritt, über den du sprechen kannst.
evidence-guideline = In einer Leitlinie.
evidence-trial = In einer Studie geprüft.
evidence-small-trials = Kleine Studien.
evidence-experience = Nur Erfahrung.
evidence-none = Diese App kennt keine Belege.
condition-neuropathy = geschädigte Nerven (Neuropathie) oder taube Haut
condition-vascular-disease = schlechte Durchblutung der Beine
condition-broken-skin = eine Wunde oder ein Ausschlag an der Stelle
condition-blood-clot = ein Blutgerinnsel im Bein, jetzt oder vor kurzem
condition-heart-disease = Herzprobleme
condition-kidney-disease = schwache Nieren
condition-kidney-stones = Nierensteine
condition-pregnancy = Schwangerschaft
condition-childhood = Alter unter 18
condition-iron-overload = zu viel Eisen (Hämochromatose, oder eine TSAT ab 45 Prozent)
condition-high-calcium = zu viel Kalzium im Blut
condition-bowel-disease = eine Krankheit von Magen oder Darm
condition-infection = eine Infektion
condition-drug-allergy = eine frühere Reaktion auf ein Medikament
condition-diabetes = Diabetes
condition-thyroid-disease = eine kranke Schilddrüse
condition-low-b12 = wenig Vitamin B12, oder B12 nicht getestet
condition-seizure-medicine = ein Medikament gegen Krampfanfälle
condition-blood-thinners = Blutverdünner
condition-daisy-allergy = Allergie gegen Korbblütler
condition-injury = eine Verletzung oder kranke Gelenke
condition-fall-risk = Gefahr zu stürzen
condition-alcohol-daily = viel Alkohol jeden Tag
condition-breathing-trouble = Probleme beim Atmen, auch im Schlaf
condition-dependence = Probleme mit Alkohol, Drogen oder Tabletten, jetzt oder früher
condition-impulse-control = ein Drang, der schwer zu bremsen ist, etwa nach Glücksspiel

## Learn (core): the five questions
criterion-1 = Hast du einen starken Drang, die Beine zu bewegen, oft mit einem seltsamen oder unangenehmen Gefühl darin?
criterion-1-short = ein Drang, die Beine zu bewegen
criterion-2 = Beginnt es oder wird es schlechter, wenn du still sitzt oder liegst?
criterion-2-short = schlechter in Ruhe
criterion-3 = Wird es besser, solange du dich bewegst, zum Beispiel beim Gehen oder Dehnen?
criterion-3-short = besser mit Bewegung
criterion-4 = Ist es nur am Abend oder in der Nacht da, oder dann stärker als am Tag?
criterion-4-short = stärker am Abend oder in der Nacht
criterion-5 = Ist es mehr als nur etwas anderes? Zum Beispiel Krämpfe, Muskelkater, geschwollene Beine, steife Gelenke, eine unbequeme Haltung oder die Gewohnheit, mit dem Fuß zu wippen.
criterion-5-short = nichts anderes, das es erklärt
criteria-fits = Das passt zu dem, worauf man in der Arztpraxis bei unruhigen Beinen achtet. Was es ist, kann nur sie sagen. Sprich mit ihr und nimm dein Tagebuch mit.
criteria-unclear = Noch offen: { $open }. Achte zwei Wochen lang im Tagebuch darauf und antworte dann noch einmal.
criteria-not-all = Nicht alles, worauf man in der Arztpraxis achtet, ist da. Es fehlt: { $missing }. Vielleicht ist es etwas anderes. Wenn es dich plagt, zeig dein Tagebuch in der Arztpraxis.
criteria-not-all-and-open = Nicht alles, worauf man in der Arztpraxis achtet, ist da. Es fehlt: { $missing }. Noch offen: { $open }. Vielleicht ist es etwas anderes. Wenn es dich plagt, zeig dein Tagebuch in der Arztpraxis.
course-chronic-persistent = Zweimal in der Woche oder öfter im letzten Jahr. In der Medizin heißt dieser Verlauf chronisch-anhaltend. Es lohnt sich, über eine Behandlung zu sprechen.
course-intermittent = Weniger als zweimal in der Woche im letzten Jahr. In der Medizin heißt dieser Verlauf intermittierend: es kommt und geht.
course-too-few = Bisher weniger als fünfmal. Das ist zu wenig, um von einem Verlauf zu sprechen.
course-not-known = Noch ist zu wenig bekannt. Dein Tagebuch wird zeigen, wie oft es kommt.

## Learn (core): iron in food
food-beef-liver = Rinderleber
food-beef-liver-portion = 85 g, gegart
food-oysters = Austern
food-oysters-portion = 85 g, gegart
food-sardines = Sardinen
food-sardines-portion = 85 g
food-chicken-thigh = Hähnchenkeule
food-chicken-thigh-portion = 85 g, gegart
food-spinach = Spinat
food-spinach-portion = Eine halbe Tasse, gekocht
food-lentils = Linsen
food-lentils-portion = Eine halbe Tasse, gekocht
food-white-beans = Weiße Bohnen
food-white-beans-portion = Eine halbe Tasse, gekocht
food-fortified-cereal = Müsli mit Eisen-Zusatz
food-fortified-cereal-portion = Eine Portion, wie auf der Packung
iron-of-portion = { $mg } mg Eisen
iron-sum-none = Für heute ist noch kein Essen mit Eisen gewählt.
iron-sum-heme = { $total } mg Eisen, alles aus Fleisch und Fisch.
iron-sum-plants = { $total } mg Eisen, alles aus Pflanzen.
iron-sum-both = { $total } mg Eisen: { $heme } mg aus Fleisch und Fisch, { $plants } mg aus Pflanzen.
iron-sum-taken-up = Davon kommen etwa { $least } bis { $most } mg im Körper an.
iron-sum-vitamin-c = Obst oder Paprika dazu hilft: mit Vitamin C nimmst du mehr Eisen aus Pflanzen auf. Lass zwei Stunden Abstand zu Kaffee, Tee und Milch.

## Learn (core): remedies
remedy-iron-test = Ein Bluttest auf Eisen
remedy-iron-test-how = Frag nach Ferritin und TSAT mit Namen: im einfachen Blutbild fehlen sie. Nimm 24 Stunden vorher kein Eisen, weder in Tabletten noch in Essen mit viel Eisen. Du kannst den Tag als Blutabnahme planen; dein Eisen pausiert dann von selbst.
remedy-iron-test-when = Am Morgen. Alle drei Monate wieder, solange du Eisen nimmst.
remedy-iron-test-evidence = Die AASM-Leitlinie will ihn bei allen, die unruhige Beine plagen.
remedy-iron-tablets = Eisentabletten
remedy-iron-tablets-how = Nur nach einem Bluttest, wenn Ferritin höchstens 75 ist oder die TSAT unter 20 Prozent. Üblich sind 65 mg zweiwertiges Eisen. Das ist mehr, als die meisten am Tag brauchen; frag in deiner Arztpraxis nach deiner Dosis. Kaffee, Tee, Milch und Magnesium zwei Stunden entfernt, Schilddrüsen-Hormon vier.
remedy-iron-tablets-when = Jeden Tag oder jeden zweiten, auf leeren Magen. Wenn du es nicht gut verträgst, iss etwas dazu.
remedy-iron-tablets-evidence = Die AASM-Leitlinie schlägt sie vor, wenn Eisen niedrig ist. Gib ihnen 6 bis 12 Wochen. Jeden zweiten Tag genommen, kommt von jeder Dosis mehr an; ob das den Beinen mehr hilft, weiß man nicht.
remedy-vitamin-c = Vitamin C mit Eisen
remedy-vitamin-c-how = 100 bis 250 mg oder ein Glas Orangensaft, zusammen mit dem Eisen.
remedy-vitamin-c-when = Zu jeder Dosis Eisen.
remedy-vitamin-c-evidence = Fachleute geben es dazu, weil der Körper damit mehr Eisen aufnimmt. Ob die Beine dadurch ruhiger werden, wurde nicht geprüft.
remedy-iron-drip = Eisen als Infusion
remedy-iron-drip-how = In einer Praxis oder Klinik kommt Eisen direkt in eine Vene. Frag danach, wenn Tabletten dein Ferritin in drei Monaten nicht gehoben haben. Auch, wenn du sie nicht verträgst oder dein Darm zu wenig aufnimmt.
remedy-iron-drip-when = Das entscheidet deine Arztpraxis. In Frage kommt es bis zu einem Ferritin von 100.
remedy-iron-drip-evidence = Eine Art davon empfiehlt die AASM-Leitlinie mit Nachdruck, für Erwachsene mit niedrigem Eisen.
remedy-magnesium-glycinate = Magnesiumglycinat
remedy-magnesium-glycinate-how = 200 bis 400 mg. Fang niedrig an und geh jede Woche eine Stufe höher. Mehr als 350 mg am Tag nur mit deiner Arztpraxis. Der Darm verträgt es gut.
remedy-magnesium-glycinate-when = 30 bis 90 Minuten vor der Schlafenszeit, zwei Stunden entfernt von Eisen. Gabapentin kommt zwei Stunden danach.
remedy-magnesium-glycinate-evidence = Diese Form wurde nicht für sich geprüft. Eine Übersicht von 2019 konnte nicht sagen, ob Magnesium bei unruhigen Beinen hilft.
remedy-magnesium-citrate = Magnesiumcitrat
remedy-magnesium-citrate-how = 300 bis 500 mg. Fang niedriger an. Mehr als 350 mg am Tag nur mit deiner Arztpraxis. Es kann den Stuhl weicher machen.
remedy-magnesium-citrate-when = Zum Abendessen, zwei Stunden entfernt von Eisen.
remedy-magnesium-citrate-evidence = Zwölf Menschen ging es 2024 besser, aber niemand bekam ein Scheinmittel. Eine andere Form half 2022 bei 75 Menschen mehr als ein Scheinmittel. Eine Übersicht von 2019 konnte nichts Sicheres sagen.
remedy-magnesium-malate = Magnesiummalat
remedy-magnesium-malate-how = 400 bis 800 mg in den Ratgebern, in zwei Teilen. Das ist mehr als 350 mg am Tag, also nur mit deiner Arztpraxis. Fang niedriger an.
remedy-magnesium-malate-when = Ein Teil zum Abendessen, einer zur Schlafenszeit, zwei Stunden entfernt von Eisen.
remedy-magnesium-malate-evidence = Diese Form wurde bei unruhigen Beinen nicht geprüft.
remedy-magnesium-threonate = Magnesiumthreonat
remedy-magnesium-threonate-how = 144 bis 200 mg. Fang niedrig an. Mehr als 350 mg am Tag nur mit deiner Arztpraxis.
remedy-magnesium-threonate-when = Zwei Stunden vor dem Schlafen und zwei Stunden entfernt von Eisen.
remedy-magnesium-threonate-evidence = Diese Form wurde bei unruhigen Beinen nicht geprüft.
remedy-magnesium-topical = Magnesium auf der Haut
remedy-magnesium-topical-how = Eine Lotion oder ein Öl, in die Waden eingerieben. Wasch es ab, wenn es brennt.
remedy-magnesium-topical-when = 30 Minuten vor der Schlafenszeit.
remedy-magnesium-topical-evidence = Wie viel durch die Haut kommt, weiß man nicht.
remedy-vitamin-d = Vitamin D
remedy-vitamin-d-how = Bitte um einen Bluttest und frag nach deiner Dosis Vitamin D3, wenn du zu wenig hast. Die Ratgeber zielen auf 40 bis 60 ng/mL.
remedy-vitamin-d-when = Zu einer Mahlzeit mit etwas Fett: dann kommt mehr davon an.
remedy-vitamin-d-evidence = Die Studien sind uneins. Zwölf Menschen mit zu wenig davon ging es 2015 besser. Bei 35 Menschen half es 2019 nicht mehr als ein Scheinmittel.
remedy-vitamin-b12 = Vitamin B12
remedy-vitamin-b12-how = Bitte um einen Bluttest, vor allem, wenn du Mittel gegen Magensäure nimmst oder kein Fleisch isst. Nimm es, wenn du zu wenig hast.
remedy-vitamin-b12-when = Zum Frühstück.
remedy-vitamin-b12-evidence = In einer Studie hatten Menschen mit unruhigen Beinen weniger davon. Ob es hilft, es zu nehmen, wurde dort nicht geprüft.
remedy-folate = Folsäure
remedy-folate-how = Bitte um einen Bluttest auf Folsäure und B12, und nimm sie, wenn du zu wenig hast. Folsäure allein kann verdecken, dass B12 fehlt.
remedy-folate-when = Zum Frühstück.
remedy-folate-evidence = Nerven brauchen sie. Dass sie unruhige Beine ruhiger macht, ist nicht gezeigt.
remedy-alpha-lipoic-acid = Alpha-Liponsäure
remedy-alpha-lipoic-acid-how = 600 mg am Tag, für geschädigte Nerven. Ein guter Blutzucker kommt zuerst. Sprich mit deiner Arztpraxis, bevor du anfängst.
remedy-alpha-lipoic-acid-when = Eine halbe Stunde vor dem Frühstück. Gib ihr drei bis sechs Monate.
remedy-alpha-lipoic-acid-evidence = Sie ist für geschädigte Nerven gedacht. Bei unruhigen Beinen wurde sie nicht geprüft.
remedy-chamomile = Kamillentee
remedy-chamomile-how = Lass zwei oder drei Gramm getrocknete Blüten zehn Minuten ziehen, oder nimm 200 bis 270 mg Extrakt.
remedy-chamomile-when = 30 bis 120 Minuten vor der Schlafenszeit: die Ratgeber sind nicht einig. Manche trinken ihn nach einer Beinmassage.
remedy-chamomile-evidence = Zum Schlaf sind die Studien uneins. Bei unruhigen Beinen wurde er nicht geprüft.
remedy-iron-foods = Essen mit viel Eisen
remedy-iron-foods-how = Aus Fleisch und Fisch nimmst du 15 bis 35 Prozent des Eisens auf, aus Pflanzen 2 bis 10. Iss zu Pflanzen Obst oder Paprika für Vitamin C. Keine Leber in der Schwangerschaft. Essen hält das Eisen oben; bei niedrigem Ferritin ist es selten genug.
remedy-iron-foods-when = Zu einer Hauptmahlzeit. Kaffee, Tee und Milch zwei Stunden davor oder danach.
remedy-iron-foods-evidence = Eisen ist wichtig. Ob Essen allein reicht, wurde nicht geprüft.
remedy-magnesium-foods = Essen mit viel Magnesium
remedy-magnesium-foods-how = Nüsse, Samen, Bohnen, Vollkorn und dunkelgrünes Gemüse.
remedy-magnesium-foods-when = Zu jeder Mahlzeit.
remedy-magnesium-foods-evidence = Ohnehin gut für dich. Bei unruhigen Beinen wurde es nicht geprüft.
remedy-water = Genug trinken
remedy-water-how = Trink über den Tag, so dass dein Urin hell ist. In den letzten Stunden vor der Schlafenszeit weniger, damit du nicht aufstehen musst.
remedy-water-when = Am Tag.
remedy-water-evidence = Zu wenig trinken macht keine unruhigen Beine. Es kann sie aber verstärken.
remedy-exercise = Bewegung
remedy-exercise-how = 30 bis 45 Minuten, so dass du noch reden kannst: gehen, Rad fahren, schwimmen. Geprüft wurden drei Tage in der Woche, auch mit Übungen für die Beine. Fang mit weniger an.
remedy-exercise-when = Am Morgen oder Nachmittag. Nichts Anstrengendes in den letzten vier Stunden vor der Schlafenszeit: das kann die Beine unruhig machen.
remedy-exercise-evidence = 2006 machten 28 Menschen 12 Wochen mit. Wer trainierte, hatte viel ruhigere Beine als die anderen.
remedy-yoga = Yoga
remedy-yoga-how = Sanfte Arten, wie Hatha oder Yin, in einem Kurs oder zu Hause. Atme dabei langsam.
remedy-yoga-when = Über 8 bis 12 Wochen, am Tag oder am Abend. Ein paar Minuten an den meisten Tagen.
remedy-yoga-evidence = 2020 half es bei 41 Menschen mehr als ein Kurs mit Filmen. 2013 ging es zehn Frauen nach acht Wochen besser.
remedy-stretching = Dehnen
remedy-stretching-how = Waden, Oberschenkel hinten und vorn, und Hüften. Halte jeweils 30 Sekunden, dann lass die Knöchel kreisen. Es darf ziehen, aber nicht wehtun.
remedy-stretching-when = Etwa 90 Minuten vor der Schlafenszeit. Es hilft auch, wenn die Beine anfangen.
remedy-stretching-evidence = Bei 33 Menschen an der Dialyse waren die Beine nach acht Wochen ruhiger. Bei anderen wurde es kaum geprüft.
remedy-last-walk = Letzter Spaziergang
remedy-last-walk-how = 10 bis 15 Minuten ruhig gehen oder dehnen.
remedy-last-walk-when = Kurz bevor du ins Bett gehst.
remedy-last-walk-evidence = Viele merken, dass ihnen das Zeit zum Einschlafen gibt.
remedy-movement-break = Bewegungspausen
remedy-movement-break-how = Steh auf und geh fünf Minuten.
remedy-movement-break-when = Am Schreibtisch jede Stunde, und auf langen Reisen.
remedy-movement-break-evidence = Langes Sitzen macht die Beine unruhig. Ob Pausen davor schützen, wurde nicht geprüft.
remedy-warm-bath = Warmes Bad
remedy-warm-bath-how = Ein Bad oder eine Dusche mit 40 bis 42 °C, 15 bis 20 Minuten. Steh langsam auf. Danach ein kühles Schlafzimmer.
remedy-warm-bath-when = In der Stunde vor der Schlafenszeit.
remedy-warm-bath-evidence = 2020 badeten 80 Schwangere jeden Abend ihre Beine. Warmes Wasser half, kaltes ein wenig mehr. Eine Gruppe ohne Bad gab es nicht.
remedy-warm-compress = Warmer Umschlag
remedy-warm-compress-how = 40 bis 45 °C, mit dem Thermometer geprüft, 15 bis 20 Minuten auf Waden und Schienbeine. Wickle ihn mit leichtem Druck (20 bis 30 mmHg) vom Knöchel nach oben. Nimm ihn ab, wenn die Haut rot bleibt oder es mehr kribbelt.
remedy-warm-compress-when = In der Stunde vor der Schlafenszeit.
remedy-warm-compress-evidence = Die Ratgeber sprechen dafür. Eine Studie dazu ist nicht bekannt.
remedy-legs-warm = Warme Beine
remedy-legs-warm-how = Warme Socken, Beinwärmer oder eine Decke.
remedy-legs-warm-when = Ab dem frühen Abend, bevor die Beine anfangen. Nicht erst im Bett.
remedy-legs-warm-evidence = Für manche wird der Abend dadurch leichter.
remedy-heat-and-cold = Warm und kalt im Wechsel
remedy-heat-and-cold-how = Ein paar Minuten warm, ein paar Minuten kalt, mit Wasser oder Packungen. Hör mit kalt auf.
remedy-heat-and-cold-when = Wenn es mit den Beinen schlimm ist, auch auf Reisen.
remedy-heat-and-cold-evidence = Manche finden beides besser als eines allein. Geprüft wurde es nicht.
remedy-cold-pack = Etwas Kaltes
remedy-cold-pack-how = Ein Kühlpack in einem Tuch, oder kaltes Wasser über die Beine, höchstens zehn Minuten.
remedy-cold-pack-when = Wenn die Beine anfangen.
remedy-cold-pack-evidence = Bei 80 Schwangeren half kaltes Wasser ein wenig mehr als warmes. Eine Gruppe ohne Wasser gab es nicht.
remedy-massage = Beinmassage
remedy-massage-how = 10 bis 15 Minuten, vom Knöchel hoch zum Knie. Mach mit den Daumen feste Kreise auf der Wade und drück die Fußsohle mit den Knöcheln der Hand. Oder streich nur leicht. Es darf sich gut anfühlen.
remedy-massage-when = 30 bis 120 Minuten vor der Schlafenszeit: die Ratgeber sind nicht einig.
remedy-massage-evidence = Fünf Studien fanden ruhigere Beine, alle bei Menschen an der Dialyse.
remedy-compression-socks = Stützstrümpfe
remedy-compression-socks-how = 15 bis 20 mmHg, am Knöchel enger als am Knie. Zieh sie für die Nacht aus.
remedy-compression-socks-when = Am Abend. Auch im Flugzeug, im Theater, in einer langen Sitzung.
remedy-compression-socks-evidence = Bei 63 Schwangeren halfen feste Strümpfe am Tag mehr als Schein-Strümpfe. Bei anderen wurden sie kaum geprüft.
remedy-compression-device = Luftdruck-Manschetten
remedy-compression-device-how = Manschetten um die Beine füllen sich mit Luft und leeren sich wieder, mindestens eine Stunde am Tag. Sie sind ein medizinisches Gerät, zum Leihen oder im Handel: frag in deiner Arztpraxis, welches passt.
remedy-compression-device-when = Bevor die Beine meist anfangen. Gib ihnen einen Monat.
remedy-compression-device-evidence = Bei 35 Menschen halfen 2009 echte Manschetten mehr als Schein-Manschetten. Bei einem Drittel von denen, die sie trugen, wurden die Beine ruhig.
remedy-delayed-bedtime = Bei starker Unruhe später ins Bett
remedy-delayed-bedtime-how = Wenn die Beine schon unruhig sind, bleib noch etwas auf. Geh ins Bett, wenn sie ruhiger werden. Das ist für ein paar Nächte, nicht für immer. „Heute später ins Bett“ im Plan verschiebt alles, was an der Schlafenszeit hängt.
remedy-delayed-bedtime-when = Nur an schlechten Abenden.
remedy-delayed-bedtime-evidence = Die Beine werden oft in den frühen Stunden ruhiger. Geprüft wurde es nicht.
remedy-cool-dark-room = Ein kühles, dunkles Schlafzimmer
remedy-cool-dark-room-how = Dimm das Licht und lass frische Luft herein. Lass genug Licht, um sicher zu gehen, falls du aufstehst.
remedy-cool-dark-room-when = Ab einer Stunde vor der Schlafenszeit.
remedy-cool-dark-room-evidence = Es hilft beim Schlafen. Bei unruhigen Beinen wurde es nicht geprüft.
remedy-quiet-hour = Was dich ruhig macht
remedy-quiet-hour-how = Langsam atmen, ruhige Musik, in Gedanken durch den Körper gehen, ein Gebet: was dir hilft. Stress macht Beine und Schlaf schlechter, und schlechte Nächte machen Stress.
remedy-quiet-hour-when = In der letzten halben Stunde vor der Schlafenszeit, und wenn du wach liegst.
remedy-quiet-hour-evidence = Es nimmt Stress. Bei unruhigen Beinen für sich wurde es nicht geprüft.
remedy-side-pillow = Kissen zwischen den Knien
remedy-side-pillow-how = Leg dich auf die Seite, mit einem Kissen zwischen den Knien.
remedy-side-pillow-when = Die ganze Nacht.
remedy-side-pillow-evidence = Manche finden ihre Beine so ruhiger als auf dem Rücken.
remedy-sleep-aids = Schlaf- und Erkältungsmittel prüfen
remedy-sleep-aids-how = Viele Mittel gegen Schlafprobleme, Erkältung und Allergie enthalten ein Antihistamin, das müde macht, etwa Diphenhydramin oder Doxylamin. Das kann die Beine unruhig machen. Lies die Packung, und frag in der Apotheke nach einem ohne.
remedy-sleep-aids-when = Bevor du ein neues holst, und bei dem, was du zu Hause hast.
remedy-sleep-aids-evidence = Die AASM-Leitlinie nennt Antihistamine bei dem, was man zuerst ansieht.
remedy-regular-hours = Feste Zeiten
remedy-regular-hours-how = Steh etwa zur gleichen Zeit auf und geh etwa zur gleichen Zeit ins Bett, auch am Wochenende.
remedy-regular-hours-when = Jeden Tag. Am wichtigsten ist die Zeit, zu der du aufstehst.
remedy-regular-hours-evidence = Wechselnde Zeiten bringen die Uhr des Körpers durcheinander. Bei unruhigen Beinen wurde es nicht geprüft.
remedy-caffeine-cut-off = Kein Koffein nach 14 Uhr
remedy-caffeine-cut-off-how = Kaffee, Tee, Cola, Energydrinks und dunkle Schokolade. Geh über eine Woche langsam herunter, damit der Kopf nicht wehtut.
remedy-caffeine-cut-off-when = Keins nach 14 Uhr. Manchen geht es ganz ohne besser: probier es zwei Wochen.
remedy-caffeine-cut-off-evidence = Die AASM-Leitlinie nennt es. Eine große Studie zu Gewohnheiten sah keinen Zusammenhang. Sieh also, was dein Tagebuch sagt.
remedy-alcohol = Weniger Alkohol
remedy-alcohol-how = Lass ihn zwei Wochen weg und sieh dir deine Nächte an.
remedy-alcohol-when = Vor allem am Abend.
remedy-alcohol-evidence = Die AASM-Leitlinie nennt ihn. Eine große Studie zu Gewohnheiten sah bei wenig Alkohol keinen Schaden. Sieh also, was dein Tagebuch sagt.
remedy-nicotine = Weniger Nikotin
remedy-nicotine-how = Rauch oder dampf weniger, oder hör damit auf. Deine Arztpraxis oder ein Beratungstelefon kann es leichter machen.
remedy-nicotine-when = Vor allem am Abend und in der Nacht.
remedy-nicotine-evidence = In einer großen Studie bekamen Menschen, die nicht rauchten, seltener unruhige Beine. Ob es hilft aufzuhören, wurde nicht geprüft.
remedy-medicine-review = Deine Medikamente durchgehen
remedy-medicine-review-how = Manche Medikamente machen unruhige Beine schlechter: einige gegen trübe Stimmung, gegen Übelkeit, für die Psyche, und Lithium. Ändere nichts allein. Frag die Person, die es verschrieben hat, ob es einen anderen Weg gibt.
remedy-medicine-review-when = Wenn es nach einem neuen Medikament oder einer neuen Dosis begann oder schlechter wurde.
remedy-medicine-review-evidence = Die AASM-Leitlinie nennt das bei den ersten Schritten. Nach einer Änderung dauert es zwei bis vier Wochen.
remedy-sleep-apnoea = Atmen im Schlaf
remedy-sleep-apnoea-how = Schnarchst du laut, ringst du nachts nach Luft, oder bist du am Tag schläfrig? Frag nach einem Schlaftest. Meist hilft eine Maske mit einem sanften Luftstrom.
remedy-sleep-apnoea-when = Früh zu fragen lohnt sich: die Behandlung hilft oft sofort.
remedy-sleep-apnoea-evidence = Die AASM-Leitlinie nennt Schlafapnoe (Atempausen im Schlaf) bei dem, was man zuerst behandelt.
remedy-other-causes = Nach anderen Ursachen suchen
remedy-other-causes-how = Frag nach Bluttests für Nieren, Schilddrüse und Blutzucker. Frag auch nach deinen Nerven, wenn deine Füße taub sind. Was man findet und behandelt, kann die Beine ruhiger machen.
remedy-other-causes-when = Einmal, und wieder, wenn die Beine schlechter werden. Nerven brauchen drei bis sechs Monate.
remedy-other-causes-evidence = Aus der Erfahrung in Arztpraxen. Wie oft es hilft, weiß man nicht genau.
remedy-acupuncture = Akupunktur
remedy-acupuncture-how = 6 bis 10 Sitzungen bei jemandem mit Ausbildung und Einmal-Nadeln.
remedy-acupuncture-when = Ein- oder zweimal in der Woche.
remedy-acupuncture-evidence = Eine sorgfältige Übersicht von 2008 fand zu wenige gute Studien. Eine spätere mit sechs Studien fand etwas Nutzen.
remedy-talk-therapy = Gesprächstherapie
remedy-talk-therapy-how = Ein Kurs, in dem du lernst, besser zu schlafen und damit zu leben (Verhaltenstherapie). Auch gut, wenn Sorgen oder trübe Stimmung auf dir lasten.
remedy-talk-therapy-when = Vier bis acht Sitzungen.
remedy-talk-therapy-evidence = Bei 25 Menschen wurden Schlaf und Sorgen besser, die Beine selbst nicht. Bei weiteren 25 wurde das Leben mit unruhigen Beinen leichter.
remedy-gabapentinoids = Gabapentin und Verwandte
remedy-gabapentinoids-how = Gabapentin und Pregabalin sind Medikamente, die in der Arztpraxis verschrieben werden. Sie können müde oder schwindlig machen. Sie führen nicht zu Augmentation.
remedy-gabapentinoids-when = Ein Thema, wenn genug Eisen da ist und die Beine dir noch die Nächte verderben.
remedy-gabapentinoids-evidence = Die AASM-Leitlinie von 2025 empfiehlt sie mit Nachdruck, vor anderen Medikamenten.
remedy-dopamine-agonists = Dopamin-Medikamente
remedy-dopamine-agonists-how = Pramipexol, Ropinirol und Rotigotin helfen am Anfang oft. Über Monate und Jahre können sie die Beine schlechter machen: siehe „Augmentation“. Wenn du eins nimmst, lass es nie plötzlich weg. Frag die Person, die es verschrieben hat.
remedy-dopamine-agonists-when = Nur wenn die Arztpraxis dazu rät und ihr beide auf Augmentation achtet.
remedy-dopamine-agonists-evidence = Die AASM-Leitlinie von 2025 rät davon ab, sie als Standard zu nehmen.
remedy-opioids = Starke Medikamente für schwere Fälle
remedy-opioids-how = Kleine Dosen eines Opioids, begleitet von einer Arztpraxis, die unruhige Beine gut kennt. Sie können den Atem langsamer machen, und es kann schwer sein, wieder ohne sie zu leben.
remedy-opioids-when = Wenn andere Wege nicht genug geholfen haben.
remedy-opioids-evidence = Die AASM-Leitlinie von 2025 lässt sie für manche zu, mit Vorsicht.

## Learn (core): topics
topic-what-rls-is = Was unruhige Beine sind
topic-what-rls-is-text = Unruhige Beine (Restless-Legs-Syndrom, RLS) haben mit Nerven und Gehirn zu tun. Es gibt sie wirklich, und sie sind häufig: etwa 5 bis 10 von 100 Erwachsenen kennen sie. Du spürst einen starken Drang, die Beine zu bewegen, oft mit Krabbeln, Ziehen oder Schmerzen. Es kommt in Ruhe, ist am Abend und in der Nacht schlimmer, und Bewegung hilft eine Weile. Es fehlt dir nicht an Willen.
topic-first-steps = Womit anfangen
topic-first-steps-text = Erstens: führ zwei Wochen dein Tagebuch. Wann es beginnt, wie stark es ist, was du genommen hast, Kaffee und Alkohol, wie viel du dich bewegt hast. Zweitens: bitte um Bluttests, mit Ferritin und TSAT. Drittens: geh deine Medikamente mit der Person durch, die sie verschrieben hat. Dann ändere immer nur eine Gewohnheit, damit du siehst, was hilft.
topic-see-a-doctor = Wann du bald zur Arztpraxis gehst
topic-see-a-doctor-text = Geh bald in die Arztpraxis, wenn du schwanger bist oder nicht mehrere Stunden am Stück schlafen kannst. Auch, wenn deine Nieren schwach sind, du ein Medikament im Verdacht hast oder es plötzlich begann. Ändere kein Medikament allein. Geh auch, wenn es dich traurig oder besorgt macht oder dir die Tage verdirbt. Diese App ist kein ärztlicher Rat.
topic-sudden-onset = Wenn es plötzlich begann
topic-sudden-onset-text = Unruhige Beine kommen meist langsam. Wenn sie in wenigen Tagen begannen, lass das bald ansehen: ab und zu steckt etwas in der Wirbelsäule oder im Immunsystem dahinter. Hast du auch schwache Beine, taube Haut zwischen den Beinen oder Probleme mit Blase oder Darm? Dann hol dir sofort Hilfe.
topic-pregnancy = In der Schwangerschaft
topic-pregnancy-text = Etwa jede vierte Frau hat in der Schwangerschaft unruhige Beine, meist in den letzten drei Monaten. Das Baby braucht viel Eisen, also frag früh nach Ferritin. Sprich mit deiner Arztpraxis oder Hebamme, bevor du etwas nimmst, auch Eisen und Magnesium: manche Medikamente sind jetzt nicht sicher. Bei den meisten geht es in den Wochen nach der Geburt weg.
topic-children = Kinder
topic-children-text = Auch Kinder können unruhige Beine haben, etwa 2 bis 4 von 100. Oft hält man es für Wachstumsschmerzen oder für Unruhe in der Schule. Ein Kind sagt vielleicht nur, dass die Beine komisch sind. Wenn es in der Familie liegt, sag das. Die Werte in dieser App sind für Erwachsene. Geh mit einem Kind zu einer Kinderarztpraxis, die sich mit Schlaf auskennt, bevor du Eisen oder etwas anderes gibst.
topic-course = Wie oft es kommt
topic-course-text = In der Medizin gibt es dafür zwei Namen. Chronisch-anhaltend heißt: im letzten Jahr im Schnitt mindestens zweimal in der Woche, wenn man nichts dagegen tut. Intermittierend heißt: seltener, und mindestens fünfmal im Leben. Dein Tagebuch kann für dich zählen. Der Verlauf hilft der Arztpraxis zu sehen, ob eine tägliche Behandlung Sinn hat.
topic-why-at-night = Warum es nachts kommt
topic-why-at-night-text = Mit Dopamin hält das Gehirn die Beine ruhig, und für Dopamin braucht es Eisen. Beide folgen der Uhr des Körpers. Am Abend kommt weniger Eisen ins Gehirn, und Dopamin ist niedrig. So kommt der Drang durch, wenn du ruhen willst. Wer müde ist, kann ihn schlechter bremsen.
topic-why-ferritin = Warum Ferritin und nicht das Blutbild
topic-why-ferritin-text = Das Blutbild zeigt Hämoglobin: das Eisen, das die Luft im Blut trägt. Ferritin zeigt das Eisen in deinem Vorrat. Der Vorrat kann niedrig sein, obwohl das Blutbild gut ist. Dann bekommt das Gehirn zu wenig. Frag nach Ferritin und TSAT. Wenn du krank bist, kann Ferritin zu hoch aussehen; dann sagt die TSAT mehr.
topic-ferritin-bands = Was dein Ferritin bedeutet
topic-ferritin-bands-text = Ein Labor nennt 15 vielleicht normal. Bei unruhigen Beinen zählen andere Marken, in ng/mL. Unter 50: Beschwerden sind wahrscheinlich, und Eisen ist meist nötig. 50 bis 75: eher niedrig; Essen und ein neuer Test in drei Monaten. Die AASM-Leitlinie denkt bis 75 an Eisen, bis 100 als Infusion. Über 75: ein Test im Jahr. Manchen geht es über 100 am besten.
topic-iron-lag = Warum es 6 bis 12 Monate dauert
topic-iron-lag-text = Eisen füllt zuerst das Blut und zuletzt das Gehirn. Ferritin kann ein halbes oder ein ganzes Jahr gut sein, bis das Gehirn nachkommt. Schau also nicht nur auf die Beine. Teste alle drei Monate, bis Ferritin bei 75 ist. Dann sieh mit deiner Arztpraxis, ob mehr auch mehr hilft. Viele merken nach 6 bis 12 Wochen die erste Änderung.
topic-blood-tests = Bluttests, nach denen du fragen kannst
topic-blood-tests-text = Frag nach Ferritin und TSAT (das sind Eisen und seine Bindungskapazität) und nach einem Blutbild. Auch nach Nieren, Schilddrüse (TSH), Vitamin D, Vitamin B12, Folsäure und Blutzucker. Geh am Morgen, 24 Stunden vorher ohne Eisen. Frag nach den Zahlen, nicht nur nach „normal“, und schreib sie auf.
topic-how-long = Wie lange etwas braucht
topic-how-long-text = Eisen: 6 bis 12 Wochen bis zur ersten Änderung, länger bis zur ganzen. Ein anderes Medikament: zwei bis vier Wochen. Pflege für geschädigte Nerven: drei bis sechs Monate. Eine Maske gegen Atempausen im Schlaf: oft sofort. Eine Gewohnheit: gib ihr zwei Wochen. Ändere also immer nur eins, und warte lange genug.
topic-what-makes-it-worse = Was es schlechter macht
topic-what-makes-it-worse-text = Bei vielen Alkohol, Koffein und Nikotin. Langes Sitzen, harter Sport spät am Tag, Stress und zu wenig Schlaf. Antihistamine, die müde machen, in Schlaf- und Erkältungsmitteln. Einige Medikamente gegen Übelkeit, gegen trübe Stimmung und für die Psyche, Lithium, Tramadol, und bei manchen Tabletten gegen hohen Blutdruck. Frag die Person, die es verschrieben hat; ändere nichts allein.
topic-other-conditions = Was sonst dahinter sein kann
topic-other-conditions-text = Gegen wenig Eisen lässt sich am meisten tun. Andere Gründe sind schwache Nieren, geschädigte Nerven, Diabetes, die Schilddrüse, Schwangerschaft und Atempausen im Schlaf. Manche Frauen spüren es mehr vor der Periode oder in den Wechseljahren. Wird der Grund behandelt, werden die Beine oft ruhiger.
topic-family = Es liegt in Familien
topic-family-text = Etwa die Hälfte aller mit unruhigen Beinen hat einen Elternteil, Geschwister oder ein Kind, die sie auch haben. Einige der Gene haben mit Eisen zu tun. Es nimmt dann oft langsam über die Jahre zu. Deine Gene kannst du nicht ändern, aber Eisen, Gewohnheiten und Behandlung helfen genauso gut.
topic-stress-and-sleep = Stress, Schlaf und Beine
topic-stress-and-sleep-text = Stress macht die Beine unruhiger, unruhige Beine stören den Schlaf, und schlechter Schlaf macht Stress. Die Angst vor der nächsten Nacht verstärkt es noch. Darum lohnt es sich, auch etwas für die Ruhe zu tun: langsam atmen, sanftes Yoga, Gesprächstherapie. Es ersetzt kein Eisen. Wenn du dich niedergeschlagen oder ohne Hoffnung fühlst, sag es heute jemandem.
topic-medicines-talk = Wann du über Medikamente sprichst
topic-medicines-talk-text = Sprich in der Arztpraxis über Medikamente, wenn Ferritin bei 75 oder mehr ist und die Beine dir noch die Nächte verderben. Auch, wenn Magnesium, Vitamin D und gute Gewohnheiten nicht genug geholfen haben. Oder wenn es dich traurig, besorgt oder am Tag kraftlos macht. Heute denkt man zuerst an Gabapentin und Verwandte. Dopamin-Medikamente kommen später, wenn überhaupt: mit der Zeit können sie die Beine schlechter machen. Das heißt Augmentation.
topic-augmentation = Augmentation
topic-augmentation-text = Dopamin-Medikamente können unruhige Beine mit der Zeit schlechter machen. Zeichen sind: es beginnt früher am Tag, es ist stärker, es kommt schneller in Ruhe, es geht in die Arme über. Auch: eine Dosis hilft kürzer, oder mehr davon macht es schlechter. Wenn du das siehst, sag es bald der Person, die es verschrieben hat. Lass es nicht plötzlich weg: das kann sehr hart sein.
topic-outlook = Worauf du hoffen kannst
topic-outlook-text = Wenn es einen Grund gibt, etwa wenig Eisen, können unruhige Beine mit der Behandlung vergehen. Wenn es in der Familie liegt, bleibt es meist und nimmt oft langsam zu. Trotzdem schlafen viele wieder durch: mit gutem Eisen, passenden Gewohnheiten und, wenn nötig, dem richtigen Medikament. Das Ziel sind Beine so ruhig, dass sie deine Nächte nicht mehr bestimmen.

## Medicines (core)
medicine-worsens = { $name } kann unruhige Beine bei manchen schlechter machen. { $note }
medicine-dopaminergic = { $name } wirkt im Körper wie Dopamin. { $note }
medicine-other = { $name } steht nicht auf der Liste derer, die unruhige Beine schlechter machen können. { $note }
medicine-contains = { $name } enthält: { $contents }. Was in einem Produkt ist, kann sich ändern: sieh auf die Packung.
medicine-matched-name = { $title } steht auf der Liste.
medicine-matched-spelling = { $name } ist { $title }.
medicine-matched-brand = { $name } ist ein Markenname von { $title }.
medicine-matched-combination = { $name } steht auf der Liste fertiger Produkte.
medicine-matched-within = In dem, was du geschrieben hast, kennt die Liste „{ $name }“.
medicine-matched-near = „{ $asked }“ steht nicht auf der Liste. Vielleicht meinst du „{ $name }“, nur einen Buchstaben anders.
medicine-several = „{ $asked }“ kann mehreres sein. Wähle, was du meinst.
medicine-unknown = „{ $asked }“ steht nicht auf der Liste. Das sagt nichts darüber, weder Gutes noch Schlechtes. In der Apotheke kann man dir mehr sagen.
medicine-perhaps = „{ $asked }“ steht nicht auf der Liste. Meinst du vielleicht eins davon? Wenn nicht, sagt die Liste nichts darüber, weder Gutes noch Schlechtes. In der Apotheke kann man dir mehr sagen.
medicine-alternative = { $name } ({ $title })
medicine-sources = { $source }. Was darin ist: { $contents }
medicine-evidence-strong = Die Belege sind stark: Studien und viele Berichte sind sich einig.
medicine-evidence-moderate = Die Belege sind mittel: Fachleute nennen es, oder Berichte fallen auf, aber Studien gibt es wenige.
medicine-evidence-mixed = Die Belege sind gemischt: manche plagt es, die meisten nicht.
medicine-evidence-weak = Die Belege sind schwach: einzelne Berichte oder eine kleine Studie.
medicine-advice-prescribed = Frag die Person, die es verschrieben hat. Ändere nichts allein.
medicine-advice-bought = Wenn du es selbst geholt hast, frag in der Apotheke, was es sonst gibt. Wenn es verschrieben ist, frag die Person, die es verschrieben hat, und ändere nichts allein.
medicine-advice-dopaminergic = Sprich mit der Person, die es verschrieben hat, auch wenn alles gut ist. Ändere nichts allein, und lass es nie plötzlich weg.
medicine-advice-other = Fragen dazu? Frag die Person, die es verschrieben hat, oder in der Apotheke. Ändere bei einem verschriebenen Medikament nichts allein.
medicine-augmentation = Nach Monaten oder Jahren damit können unruhige Beine früher am Tag beginnen oder stärker werden. Sie können auch auf andere Stellen übergehen, etwa die Arme. Das heißt Augmentation. Wenn das passiert, nimm nicht mehr davon und lass es nicht plötzlich weg: frag die Person, die es verschrieben hat.
medicine-level-soon = Bald fragen
medicine-level-ask = Beim nächsten Mal fragen
medicine-level-info = Gut zu wissen
medicine-class-sedating-antihistamine = Älteres Mittel gegen Allergie oder für den Schlaf (Antihistamin, macht müde)
medicine-class-sedating-antihistamine-note = Solche Mittel machen müde und sind in vielen Erkältungs- und Schlafmitteln.
medicine-class-antipsychotic = Antipsychotikum
medicine-class-antipsychotic-note = Es blockiert Dopamin, das die Beine wohl brauchen, um ruhig zu sein.
medicine-class-dopamine-blocking-antiemetic = Mittel gegen Übelkeit, das Dopamin blockiert
medicine-class-dopamine-blocking-antiemetic-note = Es blockiert Dopamin, das die Beine wohl brauchen, um ruhig zu sein. Gegen Übelkeit gibt es auch andere: frag danach.
medicine-class-ssri = Antidepressivum (SSRI)
medicine-class-ssri-note = Eine Studie sah es bei 5 bis 10 von 100 Menschen, meist in den ersten Tagen. Andere fanden es seltener.
medicine-class-snri = Antidepressivum (SNRI)
medicine-class-snri-note = Eine Studie sah es bei 5 bis 10 von 100 Menschen, meist in den ersten Tagen. Andere fanden es seltener.
medicine-class-tricyclic = Antidepressivum (trizyklisch)
medicine-class-tricyclic-note = Es gibt Berichte über einzelne Menschen.
medicine-class-mirtazapine-mianserin = Antidepressivum (Mirtazapin-Gruppe)
medicine-class-mirtazapine-mianserin-note = Von allen Antidepressiva wird es am häufigsten genannt. Eine Studie sah es bei 28 von 100 Menschen, die Mirtazapin nahmen.
medicine-class-other-serotonergic = Antidepressivum, das auf Serotonin wirkt
medicine-class-other-serotonergic-note = Antidepressiva, die auf Serotonin wirken, werden als Gruppe genannt. Über dieses weiß man wenig.
medicine-class-lithium = Lithium
medicine-class-lithium-note = Es gibt Berichte über einzelne Menschen. Die Dosis wird mit Bluttests überwacht; Änderungen brauchen also Sorgfalt.
medicine-class-tramadol = Tramadol
medicine-class-tramadol-note = Es kann unruhige Beine zuerst leichter machen. Es gibt auch Berichte, dass sie damit erst kamen.
medicine-class-beta-blocker = Betablocker, für Blutdruck oder Herz
medicine-class-beta-blocker-note = Bei manchen wird es genannt; wie viele es sind, weiß niemand. Dein Herz braucht es vielleicht.
medicine-class-calcium-channel-blocker = Kalziumkanal-Blocker, für Blutdruck oder Herz
medicine-class-calcium-channel-blocker-note = Bei manchen wird es genannt; wie viele es sind, weiß niemand. Dein Herz braucht es vielleicht.
medicine-class-caffeine = Koffein
medicine-class-caffeine-note = Es hält auch wach. Ratgeber zur Selbsthilfe raten zu keinem nach 14 Uhr.
medicine-class-alcohol = Alkohol
medicine-class-alcohol-note = Er stört auch den Schlaf in der zweiten Hälfte der Nacht.
medicine-class-nicotine = Nikotin
medicine-class-nicotine-note = Es hält auch wach. Wenn dir Pflaster oder Kaugummi beim Aufhören helfen, ist das wichtiger: frag, wann du sie am besten nimmst.
medicine-class-melatonin = Melatonin
medicine-class-melatonin-note = In einer Studie mit acht Menschen bewegten sich die Beine danach mehr.
medicine-class-single-reports = Medikament mit einzelnen Berichten
medicine-class-single-reports-note = Einige Berichte nennen es. Die meisten, die es nehmen, haben damit keine Probleme.
medicine-class-levodopa = Levodopa
medicine-class-levodopa-note = Es kann unruhige Beine leichter machen, aber jeden Tag genommen macht es sie auf Dauer oft schlechter. Leitlinien raten heute davon ab, es als übliche Behandlung zu nehmen.
medicine-class-dopamine-agonist = Dopamin-Agonist
medicine-class-dopamine-agonist-note = Es kann unruhige Beine leichter machen, aber auf Dauer auch schlechter. Leitlinien raten heute davon ab, es als übliche Behandlung zu nehmen.
medicine-class-alpha-2-delta = Medikament gegen Nervenschmerzen (Gabapentin-Gruppe)
medicine-class-alpha-2-delta-note = Leitlinien empfehlen diese Gruppe bei unruhigen Beinen.
medicine-class-opioid = Opioid
medicine-class-opioid-note = In kleinen Dosen, und mit ärztlicher Begleitung, helfen Opioide manchen mit schweren unruhigen Beinen.
medicine-class-dipyridamole = Dipyridamol
medicine-class-dipyridamole-note = Eine Leitlinie schlägt es bei manchen für unruhige Beine vor, ohne sicher zu sein.
medicine-class-levodopa-companion = Medikament, das mit Levodopa genommen wird
medicine-class-levodopa-companion-note = Damit wirkt Levodopa länger. Was über Levodopa gesagt wird, gilt für beide.
medicine-class-bupropion = Antidepressivum (Bupropion)
medicine-class-bupropion-note = In einer Studie mit 60 Menschen wurden sie davon nicht schlechter. Als Behandlung unruhiger Beine wird davon abgeraten.
medicine-class-other-antidepressant = Antidepressivum, das seltener genannt wird
medicine-class-other-antidepressant-note = Studien nennen es seltener als andere Antidepressiva. Das ist kein Versprechen.
medicine-class-non-sedating-antihistamine = Neueres Mittel gegen Allergie (Antihistamin, macht kaum müde)
medicine-class-non-sedating-antihistamine-note = Es ist nicht bekannt, dass es sie wie die älteren schlechter macht. Das ist kein Versprechen.
medicine-class-other-antiemetic = Anderes Mittel gegen Übelkeit
medicine-class-other-antiemetic-note = Über dieses Mittel und unruhige Beine weiß man wenig.
medicine-class-sleep-medicine = Mittel zum Schlafen oder Beruhigen
medicine-class-sleep-medicine-note = Darüber und über unruhige Beine weiß man wenig. Von manchen kommt man schwer wieder los.
medicine-class-proton-pump-inhibitor = Magensäureblocker (PPI)
medicine-class-proton-pump-inhibitor-note = Über Jahre kann weniger Eisen in den Körper kommen, und Eisen ist bei unruhigen Beinen wichtig.
medicine-class-h2-blocker = Mittel gegen Magensäure (H2-Blocker)
medicine-class-h2-blocker-note = Über Jahre kann weniger Eisen in den Körper kommen, und Eisen ist bei unruhigen Beinen wichtig.
medicine-class-antacid = Magensäurebinder
medicine-class-antacid-note = Es stört die Aufnahme von Eisen, wenn beides innerhalb von zwei Stunden genommen wird.
medicine-class-thyroid-hormone = Schilddrüsen-Hormon
medicine-class-thyroid-hormone-note = Eisen, Kalzium und Magensäurebinder stören seine Aufnahme: vier Stunden Abstand.
medicine-class-tetracycline = Antibiotikum (Tetracyclin)
medicine-class-tetracycline-note = Eisen und Magnesium stören seine Aufnahme: dein Zeitplan kann sie auseinander halten.
medicine-class-quinolone = Antibiotikum (Chinolon)
medicine-class-quinolone-note = Eisen und Magnesium stören seine Aufnahme: dein Zeitplan kann sie auseinander halten.
medicine-class-bisphosphonate = Mittel für die Knochen (Bisphosphonat)
medicine-class-bisphosphonate-note = Eisen, Magnesium und Kalzium stören seine Aufnahme: dein Zeitplan kann sie auseinander halten.
medicine-class-iron = Eisen
medicine-class-iron-note = Es hilft, wenn Eisen niedrig ist. Bitte vorher um einen Bluttest (Ferritin und TSAT).
medicine-class-iron-infusion = Eisen als Infusion
medicine-class-iron-infusion-note = Es hilft, wenn Eisen niedrig ist, und wird in einer Praxis oder Klinik gegeben.
medicine-class-magnesium = Magnesium
medicine-class-magnesium-note = Viele mit unruhigen Beinen nehmen es; die Belege sind dünn.
medicine-class-calcium = Kalzium
medicine-class-calcium-note = Es stört die Aufnahme von Eisen, wenn beides innerhalb von zwei Stunden genommen wird.
profile-kidney-disease = Nierenkrankheit
profile-neuropathy = Geschädigte Nerven in den Beinen (Neuropathie)
profile-vascular-disease = Schlechte Durchblutung der Beine
profile-broken-skin = Verletzte Haut an den Beinen
profile-pregnancy = Schwangerschaft
profile-lung-disease = Lungenkrankheit, etwa COPD
profile-dialysis = Dialyse, oder Nieren, die nicht mehr arbeiten
profile-inflammation = Eine Infektion oder Entzündung, die andauert
profile-malabsorption = Ein Darm, der wenig aufnimmt (Zöliakie, Darmentzündung, Operation)
profile-iron-not-tolerated = Eisentabletten wurden nicht vertragen
profile-sleep-apnoea = Schlafapnoe (Atempausen im Schlaf)
profile-diabetes = Diabetes
profile-thyroid-disease = Kranke Schilddrüse
profile-depression = Depression oder Angst
profile-iron-overload = Zu viel Eisen, etwa Hämochromatose
flag-ppi-iron = Mit einem Magensäureblocker (PPI) kommt weniger Eisen an. Stunden Abstand helfen nicht. Frag die Person, die es verschrieben hat, und lass dein Eisen testen.
flag-h2-iron = Mit einem H2-Blocker gegen Magensäure kommt vielleicht weniger Eisen an. Lass dein Eisen testen, und frag, wann du was nimmst.
flag-kidney-magnesium = Bei einer Nierenkrankheit kann sich Magnesium im Körper sammeln. Frag in deiner Arztpraxis, bevor du es nimmst.
flag-kidney-gabapentinoid = Gabapentin und Pregabalin gehen über die Nieren aus dem Körper; die Dosis richtet sich also danach, wie gut sie arbeiten. Frag, ob deine so gewählt wurde.
flag-kidney-iron = Bei einer Nierenkrankheit gelten andere Eisenwerte. Lass die Person, die deine Nieren behandelt, über Eisen entscheiden.
flag-kidney-lithium = Bei einer Nierenkrankheit kann sich Lithium im Körper sammeln. Frag die Person, die es verschrieben hat, ob deine Bluttests aktuell sind.
flag-opioid-gabapentinoid = Ein Opioid zusammen mit Gabapentin oder Pregabalin kann den Atem langsamer machen, vor allem nachts. Sorg dafür, dass die Person, die sie verschrieben hat, von beidem weiß. Hol sofort Hilfe, wenn der Atem langsam ist oder jemand nicht zu wecken ist.
flag-opioid-sleep-medicine = Ein Opioid zusammen mit einem Mittel zum Schlafen oder Beruhigen kann den Atem langsamer machen, vor allem nachts. Sorg dafür, dass die Person, die sie verschrieben hat, von beidem weiß. Hol sofort Hilfe, wenn der Atem langsam ist oder jemand nicht zu wecken ist.
flag-lung-gabapentinoid = Bei einer Lungenkrankheit können Gabapentin und Pregabalin das Atmen schwerer machen. Frag die Person, die es verschrieben hat, und hol sofort Hilfe, wenn der Atem langsam ist.
flag-tramadol-serotonin = Tramadol und diese Art Antidepressivum erhöhen beide Serotonin. Frag in der Apotheke oder die Person, die sie verschrieben hat, ob sie zusammenpassen. Zittern, Fieber oder Verwirrung: hol sofort Hilfe.
flag-dopamine-blocked = Ein Medikament wirkt wie Dopamin, das andere blockiert es. Sie arbeiten gegeneinander. Frag die Person, die sie verschrieben hat, und ändere nichts allein.
flag-pregnancy-worsens = Du nimmst etwas, das unruhige Beine schlechter machen kann, und bist schwanger. Geh alle deine Medikamente mit Arztpraxis oder Hebamme durch. Ändere bei einem verschriebenen nichts allein.
flag-pregnancy-dopaminergic = Frag in der Schwangerschaft bald, ob dieses Medikament gegen unruhige Beine für dich richtig ist. Lass es nicht plötzlich weg.
flag-pregnancy-gabapentinoid = Frag in der Schwangerschaft bald, ob Gabapentin oder Pregabalin für dich richtig ist. Lass es nicht plötzlich weg.
flag-iron-overload = Du hast zu viel Eisen oder neigst dazu. Frag in deiner Arztpraxis, bevor du Eisen nimmst.
flag-levothyroxine-iron = Eisen stört die Aufnahme von Schilddrüsen-Hormon. Vier Stunden Abstand; dein Zeitplan kann sie auseinander halten.
flag-antibiotic-mineral = Eisen und Magnesium stören die Aufnahme dieses Antibiotikums. Dein Zeitplan kann sie auseinander halten.
flag-bisphosphonate-mineral = Eisen, Magnesium und Kalzium stören die Aufnahme dieses Mittels für die Knochen. Dein Zeitplan kann sie auseinander halten.
flag-gabapentin-magnesium = Magnesium stört die Aufnahme von Gabapentin etwas. Zwei Stunden danach ist Gabapentin in Ordnung; dein Zeitplan kann sie auseinander halten.
flag-levodopa-iron = Eisen stört vielleicht die Aufnahme von Levodopa. Wie viele Stunden genug sind, ist nicht bekannt; dein Zeitplan hält zwei Stunden Abstand.
flag-warm-compress = Bei tauben Füßen, schlechter Durchblutung oder verletzter Haut kann Wärme verbrennen, ohne dass du es spürst. Frag in deiner Arztpraxis, bevor du warme Umschläge nimmst.
flag-compression-socks = Bei schlechter Durchblutung können Strümpfe zu fest drücken. Frag vorher in deiner Arztpraxis.

## Labs (screens)
lab-change-unit = Ändern auf { $unit }
tab-labs = Labor
labs-empty = Hierher kommen Bluttests, in der Einheit deines Labors. Stillnight sagt dann, was sie für Eisen und RLS bedeuten, und wann der nächste Test ist.
labs-add-ferritin = Ferritin eintragen
labs-add-results = Ergebnisse eintragen
labs-ask = Zum Fragen in der Arztpraxis
labs-missing = Nicht bekannt
labs-sources = Woher ist das?
labs-latest = Neueste Ergebnisse
labs-worked-out = aus anderen Ergebnissen berechnet
labs-panels = Alle Bluttests
labs-tests = Nach diesen Tests fragen
labs-share-tests = Liste teilen
labs-timelines = Wann Hilfe zu erwarten ist
labs-guides-differ = Zwei Quellen, zwei Antworten
labs-open-chart = Im Verlauf zeigen
labs-form-new = Ergebnisse eines Bluttests
labs-form-change = Ergebnisse ändern
labs-form-value = Wert
labs-form-bound = Kleiner oder größer als das
labs-form-date = Tag der Blutabnahme
labs-form-time = Uhrzeit
labs-form-without-iron = 24 Stunden vorher kein Eisen?
labs-form-hours = Stunden seit dem letzten Eisen
labs-form-fasting = Vorher nichts gegessen?
labs-form-laboratory = Labor
labs-form-range = Der Bereich dieses Labors
labs-form-low = Von
labs-form-high = Bis
labs-form-more = Mehr Tests
labs-form-details = Wie die Abnahme war
labs-keep-typed = So lassen
labs-go-back = Zurück
labs-delete = Diesen Bluttest löschen
labs-severity = Stärkste Episode jeder Nacht, nach Monat
labs-target = Ziel
profile-title = Über dich
profile-about = Alles darf leer bleiben. Damit passt das, was über Eisen, Nieren und Hilfen gesagt wird, besser zu dir. Es bleibt auf diesem Telefon.
profile-born = Geburtsjahr
profile-sex = Geschlecht (für die Nieren-Formel)
profile-female = Weiblich
profile-male = Männlich
profile-conditions = Was in der Arztpraxis gefunden wurde
answer-not-known = Nicht bekannt
soft-rules-title = Regeln, die nicht sein müssen
soft-rules-about = Diese werden eingehalten, wo es geht. Schalte aus, was nicht zu dir passt.

## Guidance (screens)
guidance-title = Für dich
guidance-all = Alle Karten
guidance-none = Gerade gibt es nichts zu sagen.
guidance-why = Warum sehe ich das?
guidance-dismiss = Nichts für mich
guidance-snooze = Später
guidance-restore = Ausgeblendete Karten zeigen
learn-title = Lernen
learn-remedies = Was helfen kann
learn-topics = Zum Lesen
learn-how = Wie
learn-when = Wann
learn-add = In meinen Plan
learn-added = In deinem Plan
foods-title = Eisen im Essen
foods-portion-more = Mehr
foods-portion-less = Weniger
medicine-check-title = Medikamente prüfen
medicine-check-about = Gib ein Medikament ein, oder was in einem Erkältungs- oder Schlafmittel ist. Nichts verlässt das Telefon.
medicine-check-name = Name eines Medikaments
medicine-check-plan = In deinem Plan
medicine-check-alternatives = Oder meinst du
medicine-check-remarks = Gut zu beachten
criteria-title = Ist es RLS?
criteria-about = Fünf Fragen, die auch in der Arztpraxis gestellt werden. Die Antwort gibt nur sie.
criteria-sudden = Begann es plötzlich, in wenigen Tagen?
criteria-per-week = Tage in der Woche, im letzten Jahr
criteria-lifetime = Mindestens fünfmal im Leben?

## Cards (core)
card-level-soon = Bald zur Arztpraxis
card-level-ask = In der Arztpraxis fragen
card-level-try = Einen Versuch wert
card-level-info = Gut zu wissen
card-action-labs = Labor öffnen
card-action-learn = Lernen öffnen
card-action-medicine-check = Medikamente prüfen
card-action-diary = Tagebuch öffnen
card-action-criteria = Die fünf Fragen öffnen
card-action-plan = Plan öffnen
card-flag = Zwei Dinge, die aufeinandertreffen
card-flag-why = Einiges in deinem Plan, oder was du über dich gesagt hast, solltest du zusammen ansprechen.
card-sudden-onset = Es begann plötzlich
card-sudden-onset-reason = Du hast gesagt, dass es in wenigen Tagen begann.
card-sudden-onset-why = Ab und zu weist ein plötzlicher Beginn auf Nerven, Wirbelsäule oder Immunsystem hin. Jemand in der Arztpraxis sollte es bald ansehen.
card-iron-guard = Hohe Transferrinsättigung
card-iron-guard-reason = Deine Transferrinsättigung war { $tsat } %.
card-iron-guard-why = Ab 45 % kann mehr Eisen schaden. Sprich mit deiner Arztpraxis, bevor du weiter Eisen nimmst, auch wenn es verschrieben ist.
card-pregnancy = Schwanger, mit unruhigen Beinen
card-pregnancy-reason = Du hast gesagt, dass du schwanger bist, und hast Episoden notiert.
card-pregnancy-why = In der Schwangerschaft ist der Bedarf an Eisen höher, und für das, was du nimmst, gelten andere Regeln. Deine Arztpraxis oder Hebamme sollte das wissen.
card-child = Für Kinder: Fachleute
card-child-reason = Nach dem Geburtsjahr ist das für ein Kind.
card-child-why = Was für Erwachsene gilt, gilt für Kinder nicht. Eine Kinderarztpraxis, die sich mit Schlaf auskennt, ist die richtige.
card-short-nights = Sehr kurze Nächte
card-short-nights-reason = { $count ->
    [one] In 1 Nacht der letzten 7 waren es weniger als { $hours } Stunden Schlaf, oder Schlaf in Stücken unter { $pieces } Stunden.
   *[other] In { $count } Nächten der letzten 7 waren es weniger als { $hours } Stunden Schlaf, oder Schlaf in Stücken unter { $pieces } Stunden.
}
card-short-nights-why = Ohne mehrere Stunden Schlaf am Stück macht Warten es schlechter. Die Grenzen der Stunden sind unsere Wahl.
card-medicine-worsens = Ein Medikament, das mitspielen kann
card-medicine-worsens-reason = In deinem Plan: { $medicines }.
card-medicine-unsure = { $medicine } (nicht sicher)
card-medicine-worsens-why = Manche Medikamente machen unruhige Beine schlechter. Frag die Person, die es verschrieben hat, ob es einen anderen Weg gibt. Ändere nichts allein.
card-iron-low = Eisen: sprich darüber
card-iron-low-reason = { $saturation ->
    [1] Deine Transferrinsättigung war { $tsat } %.
   *[other] Dein Ferritin war { $ferritin }.
}
card-iron-low-why = Bei RLS strebt man mehr Eisen im Vorrat an, als ein Labor normal nennt. Das kommt zuerst dran.
card-iron-test = Bluttest: Ferritin und Sättigung
card-iron-test-reason = { $known ->
    [0] Noch ist kein Ferritin bekannt.
   *[other] Es ist Zeit für einen neuen Test.
}
card-iron-test-why = Wenig Eisen ist die häufigste Ursache von RLS, gegen die man etwas tun kann. Das übliche Blutbild zeigt es nicht.
card-kidneys = Nieren und unruhige Beine
card-kidneys-reason = Du hast gesagt, dass deine Nieren schwach sind.
card-kidneys-why = Eine Nierenkrankheit kann hinter unruhigen Beinen stecken. Eisen, Magnesium und einige Medikamente brauchen dann andere Dosen.
card-augmentation-watch = Achte auf früheren Beginn und stärkere Beschwerden
card-augmentation-watch-reason = In deinem Plan: { $medicines }.
card-augmentation-watch-why = Solche Medikamente helfen am Anfang und können die Beine über Monate schlechter machen. Sag es in der Arztpraxis, wenn es früher beginnt oder auf andere Stellen übergeht. Lass es nicht plötzlich weg.
card-medicines-talk = Zeit, über ein Medikament zu sprechen?
card-medicines-talk-reason = Dein Ferritin war { $ferritin }, und die Nächte sind noch schlecht.
card-medicines-talk-why = Bei genug Eisen und schlechten Nächten denkt man in der Arztpraxis oft zuerst an Gabapentin oder Pregabalin. Medikamente, die wie Dopamin wirken, kommen mit einer Warnung.
card-habits-not-enough = Du hast getan, was man allein tun kann
card-habits-not-enough-reason = Magnesium { $taken } von { $due } Mal genommen in 4 Wochen, Vitamin D in Ordnung, wenig spätes Koffein oder Alkohol: und die Nächte sind noch schlecht.
card-habits-not-enough-why = Wenn etwas regelmäßig getan wurde und nicht genug half, ist der nächste Schritt ein Gespräch in der Arztpraxis.
card-low-mood = Stimmung und Nächte
card-low-mood-reason = Du hast Depression oder Angst genannt, und die Nächte sind schlecht.
card-low-mood-why = Schlechte Nächte und trübe Stimmung verstärken einander. Beides lässt sich behandeln. Manche Medikamente für die Stimmung können die Beine unruhig machen: frag danach.
card-impairment = Deine Beine kosten dich viel
card-impairment-reason = Du hast gesagt, dass sie dich in einer Woche { $trouble } von 10 belastet haben.
card-impairment-why = Wenn die Beine den Tagen so viel nehmen, sollte deine Arztpraxis das wissen. Es lässt sich behandeln. (Ab welchem Wert, ist unsere Wahl.)
card-vitamin-d-low = Vitamin D ist niedrig
card-vitamin-d-low-reason = Dein Vitamin D war { $value } ng/mL. Das Ziel ist 40 bis 60.
card-vitamin-d-low-why = Wer wenig Vitamin D hat, hat oft stärkere Beschwerden. Frag in deiner Arztpraxis, wie viel du nehmen sollst.
card-late-caffeine = Kaffee am Nachmittag
card-late-caffeine-reason = { $count ->
    [one] An 1 der letzten 14 Tage gab es Koffein nach { $time }.
   *[other] An { $count } der letzten 14 Tage gab es Koffein nach { $time }.
}
card-late-caffeine-why = Koffein spät am Tag macht bei vielen Beine und Schlaf schlechter. Probier zwei Wochen ohne und sieh dir die Nächte an.
card-alcohol = Alkohol und die Beine
card-alcohol-reason = { $count ->
    [one] An 1 der letzten 14 Tage gab es Alkohol.
   *[other] An { $count } der letzten 14 Tage gab es Alkohol.
}
card-alcohol-why = Alkohol stört bei vielen den Schlaf und macht die Beine unruhig. Probier zwei Wochen ohne und sieh dir die Nächte an.
card-nicotine = Nikotin und die Beine
card-nicotine-reason = { $count ->
    [one] An 1 der letzten 14 Tage gab es Nikotin.
   *[other] An { $count } der letzten 14 Tage gab es Nikotin.
}
card-nicotine-why = Nikotin hält wach und macht manchen die Beine unruhig. Die letzte vor dem Schlafen wegzulassen, ist ein Anfang.
card-iron-first = Zuerst Eisen, dann Magnesium
card-iron-first-reason = Dein Ferritin war { $ferritin }, und Magnesium ist ohne Eisen in deinem Plan.
card-iron-first-why = Magnesium hilft manchen. Unter 50 ng/mL Ferritin solltest du zuerst über Eisen sprechen.
card-criteria = Fünf Fragen aus der Arztpraxis
card-criteria-reason = Du hast sie noch nicht beantwortet.
card-criteria-why = Sie helfen dir und der Arztpraxis, unruhige Beine von anderem zu unterscheiden.
card-start-programme = Zwei Wochen Tagebuch
card-start-programme-reason = Du hast das 14-Tage-Tagebuch noch nicht geführt.
card-start-programme-why = Zwei Wochen zeigen, was deine Tage und Nächte gemeinsam haben, und was du in der Arztpraxis erzählen kannst.

## Weitere Beschriftungen (Bildschirme)
answer-yes = Ja
answer-no = Nein
answer-unsure = Nicht sicher
answer-earlier = Früher ja
