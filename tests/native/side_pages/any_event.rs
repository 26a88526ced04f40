//! Random events on the side pages, one after another.

use joint_effort::app::Action;
use joint_effort::app::host::Settings;
use joint_effort::app::side_pages::{Copy, KeptRecords, News, OnSidePage, export};
use joint_effort::domain::vocabulary::Vocabulary;
use joint_effort::flow::step::SidePage;
use joint_effort::report::Length;

use super::{pasted, text_of, with};
use crate::after::after;
use crate::seeded::Seeded;

#[test]
fn no_event_makes_the_side_pages_fail_in_any_state() {
    let settings = Settings::default();
    let mut random = Seeded::new(42);
    for _ in 0..200 {
        let mut state = with(random.responses());
        for _ in 0..20 {
            let event = match random.below(14) {
                0 => OnSidePage::WentTo(random.pick(SidePage::ALL)),
                1 => OnSidePage::ToggledFamily,
                2 => OnSidePage::ToggledName,
                3 => pasted(&text_of(&random.responses())),
                4 => pasted("nothing that opens"),
                5 => OnSidePage::ClosedRecord(random.below(4)),
                6 => OnSidePage::PressedResume(random.below(4)),
                7 => OnSidePage::ConfirmedReplace,
                8 => OnSidePage::Cancelled,
                9 => OnSidePage::PressedOpenKept("nowhere".to_owned()),
                10 => OnSidePage::SawKept(KeptRecords::Closed),
                11 => OnSidePage::PressedDeleteAll,
                12 => OnSidePage::ConfirmedDeleteAll,
                _ => OnSidePage::Done(News::NotCopied, Some("text".to_owned())),
            };
            state = after(&state, Action::on_side_page(event));
            for length in [Length::Short, Length::Full] {
                let copied = export::copy_text(&state, &settings, Copy::Report(length));
                assert!(!copied.plain.is_empty());
            }
        }
    }
}
