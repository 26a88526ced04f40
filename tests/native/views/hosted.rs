//! The pages as a host's settings change them.

use super::markup::Element;
use super::structure::{check_harmless, check_references};
use super::{draw, states};
use joint_effort::app::host::{Host, Part, StorageMode};
use joint_effort::app::{Action, State, update};
use joint_effort::content::help::Link;
use joint_effort::content::{Help, Ui, Words};
use joint_effort::domain::critical::Critical;
use joint_effort::domain::response::{Response, YesNo};
use joint_effort::domain::vocabulary::{Each, Vocabulary};
use joint_effort::flow::step::{self, Step};
use joint_effort::flow::{Question, Responses, Route};

fn embedded() -> Host {
    Host {
        embedded: true,
        heading_level: 2,
        ..Host::default()
    }
}

pub fn kinds() -> impl Iterator<Item = Host> {
    StorageMode::ALL.iter().flat_map(|storage_mode| {
        [false, true].map(|with_family| Host {
            storage_mode: *storage_mode,
            with_family,
            ..embedded()
        })
    })
}

fn start(host: &Host) -> Element {
    let state = states::at(Step::Start, Responses::default());
    draw::page_for(host, &state, &Words::english())
}

fn drawn(host: &Host, step: Step, responses: Responses) -> Element {
    draw::page_for(host, &states::at(step, responses), &Words::english())
}

#[test]
fn inside_another_page_no_landmark_and_no_first_heading_is_claimed() {
    for level in 1..=6 {
        let host = Host {
            heading_level: level,
            ..embedded()
        };
        for step in step::ALL {
            let page = drawn(&host, step, states::all_answered(3));
            for landmark in ["main", "header", "footer", "nav"] {
                assert!(page.all(landmark).is_empty(), "{landmark} on {}", step.id());
            }
            check_levels(&page, level);
            check_references(&page);
            check_harmless(&page);
        }
    }
}

/// Checks that every heading states its level if its tag does not.
#[track_caller]
fn check_levels(page: &Element, first: usize) {
    for heading in page.every() {
        let Some(tag) = heading
            .name
            .strip_prefix('h')
            .and_then(|tag| tag.parse::<usize>().ok())
        else {
            continue;
        };
        let expected = (first > 1).then(|| (tag + first - 1).to_string());
        assert_eq!(
            heading.attribute("aria-level"),
            expected.as_deref(),
            "{}",
            heading.text()
        );
    }
}

#[test]
fn the_start_says_what_the_page_around_it_is_told() {
    let words = Words::english();
    let with_family = Host {
        with_family: true,
        ..embedded()
    };
    let told = [
        Ui::AnswersStay,
        Ui::AnswersSent,
        Ui::AnswersTold,
        Ui::AnswersToldAll,
    ];
    for (host, expected) in [
        (Host::default(), [true, false, false, false]),
        (embedded(), [false, true, true, false]),
        (with_family, [false, true, false, true]),
    ] {
        let text = start(&host).text();
        assert_eq!(
            told.map(|ui| text.contains(words.get(ui).as_str())),
            expected
        );
        // Nobody can promise what a host does with what it is told.
        assert_eq!(
            text.contains("leaves this device"),
            !host.embedded,
            "{text}"
        );
    }
}

#[test]
fn the_start_says_how_long_the_answers_stay() {
    let words = Words::english();
    let kept = [Ui::AnswersNotKept, Ui::AnswersReload, Ui::AnswersOnDevice];
    for (place, storage_mode) in StorageMode::ALL.iter().enumerate() {
        let host = Host {
            storage_mode: *storage_mode,
            ..embedded()
        };
        let text = start(&host).text();
        let said = kept.map(|ui| text.contains(words.get(ui).as_str()));
        assert_eq!(
            said,
            std::array::from_fn(|index| index == place),
            "{storage_mode:?}"
        );
    }
}

#[test]
fn where_the_browser_refuses_to_keep_answers_the_start_does_not_promise_it() {
    let words = Words::english();
    for storage_mode in StorageMode::ALL {
        let host = Host {
            storage_mode: *storage_mode,
            ..Host::default()
        };
        let refused = update(&State::default(), Action::StorageRefused).state;
        let text = draw::page_for(&host, &refused, &words).text();
        assert!(
            text.contains(words.get(Ui::AnswersNotKept).as_str()),
            "{storage_mode:?}"
        );
        assert!(
            !text.contains(words.get(Ui::AnswersReload).as_str()),
            "{storage_mode:?}"
        );
    }
}

fn hiding(part: Part) -> Host {
    let mut hidden = Each::default();
    hidden[part] = true;
    Host {
        hidden,
        ..Host::default()
    }
}

#[test]
fn a_hidden_part_is_not_there() {
    let all = || states::all_answered(0);
    for (part, step, selector) in [
        (Part::Definitions, Step::Result, "[data-part=definitions]"),
        (Part::Sources, Step::Result, "[data-fold=sources]"),
        (Part::Print, Step::Result, "[data-action=continue]"),
        (Part::Print, Step::Start, "[data-action=print-paper]"),
    ] {
        let there = |host: &Host| drawn(host, step, all()).all(selector).len();
        assert_eq!(
            (there(&Host::default()), there(&hiding(part))),
            (1, 0),
            "{}",
            part.id()
        );
    }
    let route = |part| hiding(part).route();
    assert!(!route(Part::Barriers).barriers && route(Part::Barriers).strengths);
    assert!(!route(Part::Strengths).strengths && route(Part::Strengths).barriers);
}

#[test]
fn where_the_side_pages_are_hidden_nothing_leads_there_and_printing_stays() {
    for host in [Host::default(), embedded()] {
        let mut hiding = host.clone();
        hiding.hidden[Part::SidePages] = true;
        for step in step::ALL {
            for responses in [Responses::default(), states::all_answered(0)] {
                let [there, hidden] =
                    [&host, &hiding].map(|host| drawn(host, step, responses.clone()));
                let print = usize::from(step == Step::Result);
                let map = there.all("[data-action=map]").len();
                let leads = print + map + usize::from(!matches!(step, Step::Barriers(_)));
                assert_eq!(there.all("[data-aside]").len(), leads, "{}", step.id());
                assert!(hidden.all("[data-aside]").is_empty(), "{}", step.id());
                let count = |page: &Element, what| page.all(what).len();
                let others = |page| count(page, "[data-action]") - count(page, "[data-aside]");
                assert_eq!(others(&there), others(&hidden), "{}", step.id());
            }
        }
        assert_eq!(
            drawn(&hiding, Step::Result, states::all_answered(0))
                .all("[data-action=continue]")
                .len(),
            1
        );
    }
}

#[test]
fn the_check_leaves_out_what_is_not_asked() {
    for (route, changes) in [(Route::default(), 45), (hiding(Part::Barriers).route(), 33)] {
        let mut state = states::at(Step::Check, states::all_answered(0));
        state.route = route;
        let page = draw::page_for(&Host::default(), &state, &Words::english());
        assert_eq!(page.all("[data-change]").len(), changes);
    }
}

pub fn helped() -> Host {
    let link = |label: &str, shown: Option<&str>, address: &str| Link {
        label: label.to_owned(),
        shown: shown.map(str::to_owned),
        address: address.to_owned(),
    };
    Host {
        help: Help {
            line: String::from("<b>First</b> the duty worker & then us."),
            phones: vec![link("Duty worker", Some("00 00"), "tel:0000")],
            links: vec![
                link("Handbook", None, "https://example.org/?a=\"1\"&b=<2>"),
                link("Write to us", None, "mailto:desk@example.org"),
            ],
            contact: String::from("Practice Support"),
            record: String::from("This is no record."),
        },
        ..embedded()
    }
}

#[track_caller]
fn check_help(page: &Element) {
    let help = page.only(".help");
    let text = help.text();
    for said in [
        "<b>First</b> the duty worker & then us.",
        "Duty worker",
        "00 00",
        "Handbook",
        "Practice Support",
    ] {
        assert!(text.contains(said), "{said} in {text}");
    }
    let links: Vec<_> = help
        .all("a")
        .into_iter()
        .map(|link| {
            (
                link.attribute("href"),
                link.attribute("target"),
                link.attribute("rel"),
            )
        })
        .collect();
    let beside = (Some("_blank"), Some("noreferrer"));
    assert_eq!(
        links,
        [
            (Some("tel:0000"), None, None),
            (
                Some("https://example.org/?a=\"1\"&b=<2>"),
                beside.0,
                beside.1
            ),
            (Some("mailto:desk@example.org"), None, None),
        ]
    );
}

#[test]
fn the_organisations_help_stands_wherever_somebody_may_need_it() {
    let with = |critical: Critical| {
        let mut responses = states::all_answered(1);
        for each in Critical::ALL {
            responses.assessment.family.risk.criticals[*each] = Response::Known(YesNo::No);
        }
        responses.assessment.family.risk.criticals[critical] = Response::Known(YesNo::Yes);
        responses
    };
    check_help(&start(&helped()));
    check_help(&drawn(&helped(), Step::Result, states::all_answered(1)));
    for critical in Critical::ALL {
        check_help(&drawn(&helped(), Step::Result, with(*critical)));
        let page = Step::of_question(Question::Critical(*critical)).unwrap();
        check_help(&drawn(&helped(), page, with(*critical)));
    }
}

#[test]
fn help_that_could_not_be_read_is_told_beside_what_could() {
    let said = |host: &Host| start(host).only(".help").text();
    let lost = Words::english().get(Ui::HelpLost).to_string();
    let nothing = Host {
        help_has_faults: true,
        ..embedded()
    };
    assert_eq!(said(&nothing).trim(), lost);
    let some = Host {
        help_has_faults: true,
        ..helped()
    };
    assert!(said(&some).contains("Practice Support") && said(&some).contains(&lost));
    assert!(!said(&helped()).contains(&lost));
}

#[test]
fn without_help_no_place_is_kept_for_it() {
    for step in step::ALL {
        let page = drawn(&embedded(), step, states::all_answered(0));
        assert!(page.all(".help").is_empty(), "{}", step.id());
    }
}
