//! The numbers in texts: each is the one that the rules have.
//!
//! `JOINT_EFFORT_WRITE=1 cargo test --no-default-features --features side-pages --test native numbers::`
//! writes them into the texts. The words around them stay, and so do digits as digits and words as words.

use std::fs;
use std::path::Path;

use joint_effort::domain::action::Today;
use joint_effort::domain::complexity;
use joint_effort::domain::critical::Critical;
use joint_effort::domain::definition::Definition;
use joint_effort::domain::family_risk as band;
use joint_effort::domain::level::Level;
use joint_effort::domain::map::finding::{CORE_FROM, LARGEST_CORE, LEAD_FROM, LED_FROM};
use joint_effort::domain::map::relationship::RING_NEEDS;
use joint_effort::domain::outcome::FIRST_STOP;
use joint_effort::domain::placement::{LEAST_KNOWN, RANGE_LEADS_FROM};
use joint_effort::domain::reach::{NEEDED_IN_TEN, need};
use joint_effort::domain::recommendation as advice;
use joint_effort::domain::recommendation::Recommendation;
use joint_effort::domain::vocabulary::Vocabulary;

use crate::by_hand::examples;
use crate::held::check_held;

mod made;
mod text;

use made::made;
use text::Told::{self, Any, Number, Range, Time};
use text::{Texts, filled, numbers, written};

const ENGLISH: &str = "content/en.json";

/// Beginnings of the ids of texts whose numbers are all listed.
const LISTED: [&str; 5] = [
    "rule.",
    "rule-row.",
    "must-have.",
    "by-hand.",
    "map-by-hand.",
];

/// Numbers outside the texts of the page: the file, the text before the number, and the number.
const ELSEWHERE: [(&str, &str, usize); 4] = [
    ("README.md", "highest one that ", NEEDED_IN_TEN),
    (
        "element/joint-effort.d.ts",
        "`null` where fewer than ",
        LEAST_KNOWN,
    ),
    (
        "element/joint-effort.d.ts",
        "it counts where fewer than ",
        LEAST_KNOWN,
    ),
    ("tests/golden/README.md", "was, also where ", LEAST_KNOWN),
];

const fn level(of: Level) -> Told {
    Number(of.number() as usize)
}

/// Returns the numbers of each text, in order.
fn told() -> Vec<(&'static str, Vec<Told>)> {
    let [few, many] = complexity::CONCERNS;
    let [moderate, complex] = complexity::CUTS.map(usize::from);
    let of_harm = Number(band::HARM_DOMAINS.len());
    let immediate = Critical::ALL.iter().filter(|one| one.is_immediate());
    let immediate = immediate.count();
    let (dangers, later) = (Number(immediate), Number(Critical::ALL.len() - immediate));
    let least = Number(LEAST_KNOWN);
    let (stop, from) = FIRST_STOP;
    let again = |of: Recommendation| vec![Time(of.review())];
    let with_infant = |of: Recommendation| Time(of.review_with_infant());
    use Recommendation::{
        BuildPartnership, CoordinationIsEnough, CoordinationWithReview, PartnershipNeededNow,
    };
    vec![
        ("headline.safety-first.says", vec![Number(Today::ALL.len())]),
        ("map-finding.too-many-core.says", vec![Number(LARGEST_CORE)]),
        (
            "ui.definitions-note",
            vec![
                level(Definition::Hallmarks.parts()[0].at_least),
                Any,
                Number(need(10)),
                Any,
                Any,
            ],
        ),
        ("rule.1", vec![Any, Number(NEEDED_IN_TEN), Any]),
        ("rule.2", vec![Any; 5]),
        ("rule.3", vec![Number(NEEDED_IN_TEN), Any, Any, Any, least]),
        ("rule.4", vec![Any]),
        ("rule.5", vec![dangers, later, Any]),
        ("rule.6", vec![Any]),
        ("rule.7", vec![Any]),
        (
            "rule-row.partnership-needed-now.when",
            vec![level(advice::APART)],
        ),
        (
            "rule-row.partnership-needed-now.again",
            again(PartnershipNeededNow),
        ),
        ("rule-row.build-partnership.again", again(BuildPartnership)),
        (
            "rule-row.coordination-with-review.again",
            again(CoordinationWithReview),
        ),
        (
            "rule-row.coordination-is-enough.again",
            again(CoordinationIsEnough),
        ),
        ("by-hand.1.how", vec![Any, least]),
        ("by-hand.3.how", vec![Any; 3]),
        (
            "by-hand.4.how",
            vec![
                Any,
                Any,
                Number(need(10)),
                Any,
                Any,
                Number(RANGE_LEADS_FROM.unsigned_abs().into()),
            ],
        ),
        ("by-hand.5.how", vec![dangers, Any]),
        (
            "by-hand.6.how",
            vec![
                Any,
                of_harm,
                Any,
                Number(band::HIGH_SERIOUS),
                Number(band::HIGH_SERIOUS_CHANGING),
                Number(band::HIGH_SERIOUS_AMONG),
                Number(band::HIGH_CONCERNS),
            ],
        ),
        (
            "by-hand.7.how",
            vec![Number(band::MODERATE_SERIOUS), Number(band::MODERATE_SOME)],
        ),
        (
            "by-hand.8.how",
            vec![Any, of_harm, Number(band::INFANT_CONCERNS), Any],
        ),
        ("by-hand.9.how", vec![Number(band::UNKNOWN_NOT_LOW)]),
        ("by-hand.10.how", vec![later]),
        (
            "by-hand.11.how",
            [
                &[Any; 4][..],
                &[Range(few, many - 1), Any, Number(many)],
                &[Any; 4],
            ]
            .concat(),
        ),
        (
            "by-hand.12.how",
            vec![
                Range(0, moderate - 1),
                Range(moderate, complex - 1),
                Number(complex),
            ],
        ),
        ("by-hand.13.how", vec![Any, level(from), level(stop)]),
        (
            "by-hand.14.how",
            vec![
                Time(advice::PROVISIONAL_REVIEW),
                with_infant(CoordinationWithReview),
                with_infant(CoordinationIsEnough),
            ],
        ),
        ("by-hand.15.how", vec![level(advice::APART)]),
        ("map-by-hand.1.how", vec![Any, least, Any, Any]),
        ("map-by-hand.2.how", vec![Any, level(RING_NEEDS)]),
        ("map-by-hand.3.how", vec![Any]),
        ("map-by-hand.4.how", vec![Any; 5]),
        (
            "map-by-hand.5.how",
            vec![
                Range(CORE_FROM.index(), 5),
                Number(LARGEST_CORE),
                level(LEAD_FROM),
                Number(LED_FROM),
                Any,
                Any,
            ],
        ),
        ("map-by-hand.6.how", vec![Any]),
        (
            "map-by-hand.7.how",
            vec![Number(advice::STEP_DOWN_FROM.unsigned_abs().into())],
        ),
    ]
}

fn read(file: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap()
}

#[test]
fn each_number_that_a_text_tells_is_the_one_of_the_rules() {
    let mut texts = Texts::of(&read(ENGLISH));
    let (told, made) = (told(), [made(), examples()].concat());
    for (id, text) in &made {
        texts.set(id, text);
    }
    for (id, told) in &told {
        let text = filled(id, texts.get(id), told);
        texts.set(id, &text);
    }
    for (id, _) in &texts.0 {
        let is_told = told.iter().any(|(of, _)| of == id) || made.iter().any(|(of, _)| of == id);
        let is_listed =
            LISTED.iter().any(|listed| id.starts_with(listed)) && !id.ends_with(".example");
        if is_listed && !is_told && texts.find(id).is_some() {
            filled(id, texts.get(id), &[]);
        }
    }
    check_held(ENGLISH, &texts.written());
    for (file, before, number) in ELSEWHERE {
        let mut text = read(file);
        let from = text.find(before).expect(before) + before.len();
        let (at, to) = numbers(&text[from..])[0];
        assert_eq!(at, 0, "{file}: {before}");
        text.replace_range(
            from..from + to,
            &written(Number(number), &text[from..from + to]),
        );
        check_held(file, &text);
    }
}
