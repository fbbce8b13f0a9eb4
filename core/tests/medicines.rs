//! The list of medicines holds together, a name is found however it is written, and a name that is not in it stays unknown.
#![allow(clippy::unwrap_used)]

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use stillnight_core::medicines::{
    answer, flag_lines, look_up, Evidence, FlagLevel, FlagRow, How, MedicineEffect, CLASSES, COMBINATIONS, FLAGS, MEDICINES,
};
use stillnight_core::person::Condition;
use stillnight_core::words::{labels, Words};

/// Every name of the catalogue with the id of its row.
fn names() -> Vec<(&'static str, &'static str)> {
    let medicines = MEDICINES.iter().flat_map(|m| m.names.iter().chain(m.brands).map(|name| (*name, m.id)));
    medicines.chain(COMBINATIONS.iter().flat_map(|c| c.names.iter().map(|name| (*name, c.id)))).collect()
}

fn found(text: &str) -> Option<&'static str> {
    look_up(text).hit.map(|hit| hit.known.id())
}

fn offered(text: &str) -> Vec<&'static str> {
    look_up(text).alternatives.iter().map(|m| m.known.id()).collect()
}

#[test]
fn every_name_finds_its_own_row() {
    assert!(MEDICINES.len() >= 150, "{}", MEDICINES.len());
    for (name, id) in names() {
        let hit = look_up(name).hit;
        assert_eq!(hit.map(|h| (h.known.id(), h.name, h.how)), Some((id, name, How::Name)), "{name}");
        assert_eq!(found(&name.to_uppercase()), Some(id), "{name}");
        assert_eq!(found(&format!("  {name}® 12.5 mg tablets")), Some(id), "{name}");
    }
}

#[test]
fn classes_and_contents_are_what_they_say() {
    let mut of_class: BTreeMap<&str, usize> = BTreeMap::new();
    for row in MEDICINES {
        assert_eq!(row.class_rows().len(), row.classes.len(), "{}", row.id);
        assert!(row.from().is_some() && !row.title().is_empty(), "{}", row.id);
        let worsens = row.leading().unwrap().effect == MedicineEffect::Worsens;
        assert_eq!(row.evidence().is_some(), worsens, "{}", row.id);
        row.classes.iter().for_each(|id| *of_class.entry(id).or_default() += 1);
    }
    for row in COMBINATIONS {
        assert_eq!(row.medicines().len(), row.contains.len(), "{}", row.id);
    }
    for class in CLASSES {
        assert!(of_class.contains_key(class.id), "{} has no medicine", class.id);
    }
    let dopaminergic = ["levodopa", "pramipexole", "ropinirole", "rotigotine", "cabergoline"];
    for id in dopaminergic {
        let row = MEDICINES.iter().find(|m| m.id == id).unwrap();
        assert_eq!(row.leading().unwrap().effect, MedicineEffect::Dopaminergic);
    }
}

#[test]
fn every_row_has_its_words_and_no_words_are_left_over() {
    let labels = labels("en");
    let of = |prefix: &str| labels.keys().filter_map(|k| k.strip_prefix(prefix)).map(str::to_owned).collect::<BTreeSet<_>>();
    let classes: BTreeSet<String> = CLASSES.iter().flat_map(|c| [c.id.to_owned(), format!("{}-note", c.id)]).collect();
    assert_eq!(of("medicine-class-"), classes);
    let flags: BTreeSet<String> = FLAGS.iter().map(|f| f.id.to_owned()).collect();
    assert_eq!(of("flag-"), flags);
    let mut keys: Vec<&str> = Vec::new();
    keys.extend(Evidence::ALL.iter().map(|e| e.key()));
    keys.extend(FlagLevel::ALL.iter().map(|l| l.key()));
    for key in keys {
        assert!(labels.contains_key(key), "{key}");
    }
    for condition in Condition::ALL {
        assert!(labels.contains_key(&condition.key()), "{condition:?}");
    }
}

#[test]
fn nothing_is_called_harmless_and_nobody_is_told_to_stop() {
    for (key, text) in labels("en") {
        let lower = text.to_lowercase();
        let ours = ["medicine-", "flag-", "condition-"].iter().any(|p| key.starts_with(p));
        for word in ["safe", "harmless", "no risk", "fine to take", "side effect free", "diagnos"] {
            assert!(!ours || !lower.contains(word), "{key}: {text}");
        }
        let [stop, dont] = ["stop", "don't stop"].map(|words| lower.matches(words).count());
        assert!(!ours || stop == dont, "{key}: {text}");
    }
}

#[test]
fn written_in_many_ways() {
    for (text, id) in [
        ("sertraline", "sertraline"),
        ("SERTRALINE", "sertraline"),
        ("sertraline 50 mg", "sertraline"),
        ("Sertraline50mg", "sertraline"),
        ("sertraline 0,5 g", "sertraline"),
        ("Sertraline hydrochloride 100 mg film-coated tablets", "sertraline"),
        ("sertraline HCl", "sertraline"),
        ("Zoloft", "sertraline"),
        ("zoloft®", "sertraline"),
        ("Sertralin", "sertraline"),
        ("sertralina", "sertraline"),
        ("Sertralin Hexal 50 mg", "sertraline"),
        ("lévodopa", "levodopa"),
        ("le\u{301}vodopa", "levodopa"),
        ("L-Dopa", "levodopa"),
        ("l dopa", "levodopa"),
        ("Lévodopa/Bensérazide", "levodopa"),
        ("Metoprolol tartrate", "metoprolol"),
        ("Metoprololsuccinat", "metoprolol"),
        ("Venlafaxinhydrochlorid 75 mg retard", "venlafaxine"),
        ("metoprolol succinate ER", "metoprolol"),
        ("Quetiapine XR 300mg", "quetiapine"),
        ("Venlafaxin retard 75", "venlafaxine"),
        ("Pantoprazol-ratiopharm 40 mg", "pantoprazole"),
        ("pantoprazole sodium", "pantoprazole"),
        ("esomeprazole magnesium 20mg", "esomeprazole"),
        ("esomeprazole magnesium teva", "esomeprazole"),
        ("magnesium citrate", "magnesium"),
        ("magnesium", "magnesium"),
        ("Lithium carbonate", "lithium"),
        ("acide alendronique", "alendronate"),
        ("Alendronsäure", "alendronate"),
        ("ferrous sulfate 325 mg", "iron"),
        ("ferrous fumarate", "iron"),
        ("gabapentin", "gabapentin"),
        ("gabapentin enacarbil", "gabapentin-enacarbil"),
        ("Tylenol PM Extra Strength", "tylenol-pm"),
        ("WICK MediNait Erkältungssirup", "wick-medinait"),
        ("nyquil", "nyquil"),
        ("Benadryl", "diphenhydramine"),
        ("Benadryl Allergy Relief", "acrivastine"),
        ("Zantac", "ranitidine"),
        ("Zantac 150", "ranitidine"),
        ("Zantac 360", "famotidine"),
        ("Zantac 360 20 mg tablets", "famotidine"),
        ("Tylenol 3 tablets", "tylenol-codeine"),
        ("L-Thyroxin Henning 75", "levothyroxine"),
        ("Goodys PM", "goodys-pm"),
        ("levodopa carbidopa entacapone", "stalevo"),
        ("calcium channel blocker", "calcium-channel-blocker"),
        ("beta-blocker", "beta-blocker"),
        ("SSRI", "ssri"),
    ] {
        assert_eq!(found(text), Some(id), "{text}");
    }
}

#[test]
fn one_typo_is_forgiven_and_said() {
    for (text, id) in [
        ("setraline", "sertraline"),
        ("sertrailne", "sertraline"),
        ("sertraaline 50 mg", "sertraline"),
        ("zolloft", "sertraline"),
        ("diphenydramine", "diphenhydramine"),
        ("venlaflaxine", "venlafaxine"),
        ("mirtazipine", "mirtazapine"),
        ("pramipexol 0.18", "pramipexole"),
        ("ropinerole", "ropinirole"),
        ("Tylenoll PM", "tylenol-pm"),
        ("hydroxyzinee pamoate", "hydroxyzine"),
        ("venlaflaxin heumann 75 mg retard", "venlafaxine"),
        ("ome prazole", "omeprazole"),
    ] {
        assert_eq!(found(text), Some(id), "{text}");
    }
    assert_eq!(look_up("setraline").hit.map(|h| h.how), Some(How::Spelling));
    assert_eq!(look_up("pramipexol").hit.map(|h| h.how), Some(How::Name));
    assert_eq!(found("orapp"), None, "a name of four letters is too short to be misspelt");
    assert_eq!(
        (found("Amitryptiline"), offered("Amitryptiline")),
        (None, vec!["amitriptyline"]),
        "two letters away: only offered"
    );
}

#[test]
fn two_that_are_equally_near_are_offered_and_none_is_chosen() {
    for (text, both) in [
        ("someprazole", ["esomeprazole", "omeprazole"]),
        ("fluoxetine quetiapine", ["fluoxetine", "quetiapine"]),
        ("tramadol or omeprazole", ["tramadol", "omeprazole"]),
        ("Benadryl One Day", ["diphenhydramine", "cetirizine"]),
    ] {
        assert_eq!(found(text), None, "{text}");
        assert_eq!(offered(text).into_iter().collect::<BTreeSet<_>>(), both.into(), "{text}");
    }
    assert_eq!(found("sertraline (Zoloft) 50 mg"), Some("sertraline"), "two names of one medicine are one");
}

#[test]
fn a_beginning_is_completed_from_the_third_letter() {
    assert!(offered("se").is_empty());
    assert!(offered("ser").contains(&"sertraline"));
    assert_eq!(offered("sertr"), ["sertraline"]);
    assert_eq!(found("sertr"), None);
    assert!(offered("tylenol").contains(&"tylenol-pm"));
    assert!(offered("benadryl").contains(&"acrivastine"), "what else goes by that name");
    assert!(offered("pro").len() <= 8);
}

#[test]
fn the_unknown_stays_unknown() {
    let long = "unknown ".repeat(5_000);
    let run = "a".repeat(100_000);
    for text in ["", "   ", "50 mg", "tablets", "😀", "💊💊💊 😀", "…", "\0\n\t", "xyz", "Фенибут", "薬", &long, &run]
    {
        assert!(found(text).is_none(), "{text:.20}");
    }
    let not_in_it =
        "paracetamol acetaminophen ibuprofen aspirin naproxen metformin insulin atorvastatin simvastatin rosuvastatin \
        pravastatin lisinopril ramipril enalapril perindopril losartan valsartan candesartan telmisartan olmesartan \
        hydrochlorothiazide furosemide torasemide spironolactone clopidogrel apixaban rivaroxaban warfarin phenprocoumon \
        digoxin amiodarone clonidine doxazosin tamsulosin finasteride sildenafil tadalafil allopurinol colchicine prednisone \
        prednisolone methotrexate hydroxychloroquine amoxicillin azithromycin clarithromycin cefuroxime nitrofurantoin \
        fluconazole aciclovir montelukast salbutamol albuterol budesonide fluticasone tiotropium estradiol progesterone \
        semaglutide empagliflozin sitagliptin glimepiride lamotrigine carbamazepine valproate levetiracetam baclofen \
        tizanidine cyclobenzaprine sumatriptan rizatriptan methylphenidate lisdexamfetamine atomoxetine modafinil donepezil \
        memantine rasagiline selegiline amantadine buspirone hydralazine hydroxyurea celecoxib diclofenac meloxicam Celebrex \
        Plavix Lipitor Crestor Eliquis Xarelto Lasix Cozaar Diovan Lamictal Topicort Actos Flomax Nexavar Adderall Ritalin \
        Concerta Synagis Zestril Zocor Zomig Zovirax Taxol Toradol Januvia Jardiance Ozempic Humira Singulair Spiriva \
        Ventolin Viagra Cialis DayQuil Tylenol Advil Aleve Sudafed Robitussin zinc biotin turmeric";
    for text in not_in_it.split(' ').chain(["vitamin d", "folic acid"]) {
        assert_eq!(found(text), None, "{text}");
    }
}

#[test]
fn an_answer_says_what_it_found_how_sure_it_is_and_whom_to_ask() {
    let words = Words::new("en", true);
    let zoloft = answer(" Zoloft 50 mg ", &words);
    assert!(zoloft.found && zoloft.not_in_list.is_empty());
    assert_eq!((zoloft.asked.as_str(), zoloft.title.as_str()), ("Zoloft 50 mg", "Sertraline"));
    assert_eq!(zoloft.matched, "Zoloft is a brand name of Sertraline.");
    assert_eq!(zoloft.classes, "Antidepressant (SSRI)");
    assert!(zoloft.sentence.starts_with("Sertraline may make restless legs worse in some people. "));
    assert!(zoloft.evidence.contains("mixed") && zoloft.source.contains("Rottach"));
    assert_eq!(zoloft.advice, "Talk to the person who prescribed it. Don't stop it on your own.");
    assert!(!zoloft.augmentation_watch && zoloft.augmentation.is_empty());

    assert_eq!(answer("SERTRALINE", &words).matched, "Sertraline is in the list.");
    assert_eq!(answer("sertralin", &words).matched, "sertralin is Sertraline.");
    let typo = answer("setraline", &words);
    assert_eq!(typo.matched, "“setraline” is not in the list. Perhaps you mean “sertraline”, one letter away.");

    let requip = answer("Requip", &words);
    assert!(requip.augmentation_watch && requip.effect == Some(MedicineEffect::Dopaminergic) && requip.evidence.is_empty());
    assert!(requip.augmentation.contains("augmentation") && requip.augmentation.contains("don't stop suddenly"));

    let nyquil = answer("NyQuil", &words);
    assert_eq!((nyquil.title.as_str(), nyquil.contains.as_slice()), ("NyQuil", ["Doxylamine".to_owned()].as_slice()));
    assert!(nyquil.sentence.starts_with("NyQuil contains doxylamine. ") && nyquil.advice.contains("pharmacist"));
    assert_eq!(answer("caduet", &words).title, "Caduet", "a combination goes by the name it was asked by");
    assert!(answer("Grippostad C", &words).evidence.contains("fair"), "the stronger of two");
    assert!(answer("Stalevo", &words).augmentation_watch);
    assert!(answer("mirtazapine", &words).evidence.contains("strong"));

    let cetirizine = answer("cetirizine", &words);
    assert!(cetirizine.sentence.contains("not in the list of those that may make restless legs worse"));
    assert!(cetirizine.source.contains("not confirmed"));

    let unknown = answer("metformin", &words);
    assert!(!unknown.found && unknown.title.is_empty() && unknown.alternatives.is_empty());
    assert!(unknown.not_in_list.starts_with("“metformin” is not in the list."));
    assert_eq!(answer("  ", &words).not_in_list, "");
    let several = answer("someprazole", &words);
    assert!(several.not_in_list.contains("Choose the one you mean") && several.alternatives.len() == 2);
    let typing = answer("zolo", &words);
    assert!(typing.not_in_list.contains("Perhaps you mean one of these"));
    assert_eq!(typing.alternatives.iter().map(|a| a.words.as_str()).collect::<Vec<_>>(), ["Zoloft (Sertraline)"]);
    assert!(answer(&typing.alternatives[0].name, &words).found);
}

#[test]
fn every_answer_and_flag_is_whole() {
    let words = Words::new("en", true);
    let whole =
        |text: &str| !text.is_empty() && !text.contains(['{', '$']) && !text.contains("medicine-") && !text.contains("  ");
    for (name, id) in names() {
        let a = answer(name, &words);
        for text in [&a.title, &a.matched, &a.classes, &a.sentence, &a.advice, &a.source] {
            assert!(whole(text), "{name}: {text}");
        }
        assert_eq!((a.id.as_str(), a.augmentation_watch), (id, !a.augmentation.is_empty()));
        assert_eq!(!a.evidence.is_empty(), a.effect == Some(MedicineEffect::Worsens), "{name}");
        let asks = a.advice.to_lowercase();
        assert!(asks.contains("prescribed it") && asks.contains("don't stop"), "{name}: {asks}");
    }
    for line in flag_lines(&FLAGS.iter().collect::<Vec<&FlagRow>>(), &words) {
        assert!(whole(&line.sentence) && whole(&line.source) && whole(&line.level_words), "{}", line.id);
    }
}

/// What one slip of the finger on letter `at` makes of a name: left out, swapped with the next, doubled, or a blank before it.
fn slips(name: &str) -> Vec<String> {
    let letters: Vec<char> = name.chars().collect();
    let mut slips = Vec::new();
    for at in (0..letters.len()).filter(|at| letters[*at].is_alphabetic()) {
        let with = |edit: &dyn Fn(&mut Vec<char>)| {
            let mut slip = letters.clone();
            edit(&mut slip);
            slip.into_iter().collect::<String>()
        };
        slips.push(with(&|s| {
            let _ = s.remove(at);
        }));
        slips.push(with(&|s| s.insert(at, letters[at])));
        slips.push(with(&|s| s.insert(at, ' ')));
        if letters.get(at + 1).is_some_and(|c| c.is_alphabetic()) {
            slips.push(with(&|s| s.swap(at, at + 1)));
        }
    }
    slips
}

fn long(name: &str) -> bool {
    name.chars().filter(|c| c.is_alphabetic()).count() >= 8
}

#[test]
fn a_slip_in_a_long_name_never_makes_another_medicine_of_it() {
    for (name, id) in names().into_iter().filter(|(name, _)| long(name)) {
        for slip in slips(name) {
            let hit = found(&slip);
            assert!(hit.is_none() || hit == Some(id), "{slip} for {name}: {hit:?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn another_letter_in_a_long_name_never_makes_another_medicine_of_it(
        which: prop::sample::Index,
        at: prop::sample::Index,
        letter in "[a-zäéñ]",
        more: bool,
    ) {
        let long: Vec<_> = names().into_iter().filter(|(name, _)| long(name)).collect();
        let (name, id) = which.get(&long);
        let mut slip: Vec<char> = name.chars().collect();
        let places: Vec<usize> = (0..slip.len()).filter(|i| slip[*i].is_alphabetic()).collect();
        let at = *at.get(&places);
        let letter = letter.chars().next().unwrap();
        if more { slip.insert(at, letter) } else { slip[at] = letter }
        let slip: String = slip.into_iter().collect();
        let hit = found(&slip);
        prop_assert!(hit.is_none() || hit == Some(*id), "{} for {}: {:?}", slip, name, hit);
    }

    #[test]
    fn any_text_is_answered(text: String) {
        let answer = answer(&text, &Words::new("en", true));
        prop_assert!(answer.found != answer.title.is_empty());
        prop_assert!(answer.alternatives.len() <= 8);
    }

    #[test]
    fn any_words_are_answered(text in "([a-z]{1,9}[ /-]?|mg|50|sodium|magnesium |er |zoloft |😀){0,12}") {
        let once = look_up(&text);
        let again = look_up(&text);
        prop_assert_eq!(once.hit.map(|h| h.known.id()), again.hit.map(|h| h.known.id()));
        let ids: Vec<_> = once.alternatives.iter().map(|m| m.known.id()).collect();
        let each: BTreeSet<_> = ids.iter().collect();
        prop_assert_eq!(each.len(), ids.len());
    }
}
