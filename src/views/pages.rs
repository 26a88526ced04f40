//! The pages that ask.

use yew::prelude::*;

use super::choices::{self, Place};
use super::frame;
use super::keys;
use super::pen::Pen;
use super::safety;
use super::screen::Screen;
use crate::app::Action;
use crate::content::{Key, Ui};
use crate::domain::dimension::Dimension;
use crate::domain::strength::Strength;
use crate::domain::vocabulary::Vocabulary;
use crate::flow::Question;
use crate::flow::responses::LONGEST_SERVICE_NAME;
use crate::flow::step::{Aside, BarrierPage, CriticalPage, RiskPage, Step};
use crate::views::tag::tag;

/// The claimed level, and a short name for the other service.
pub fn claimed(pen: &mut Pen<'_>) {
    titled(pen, Ui::ClaimedHint);
    pen.group(|pen| {
        // Of two people only the first names the other service.
        if !pen.screen.state.is_turn() {
            service_name(pen);
        }
    });
    choices::group(pen, Question::Claimed, Place::Numbered);
    go_on(pen);
}

fn service_name(pen: &mut Pen<'_>) {
    let screen = pen.screen;
    let id = screen.id("service-name");
    let hint = screen.id("service-name-hint");
    pen.tag(tag!(div, class = "field"), |pen| {
        pen.tag(tag!(label, class = "label"), |pen| {
            pen.set("for", id.clone());
            pen.say(Ui::ServiceName);
        });
        pen.tag(tag!(p, class = "hint"), |pen| {
            pen.set("id", hint.clone());
            pen.say(Ui::ServiceNameHint);
        });
        let field = tag!(input, class = "input", type = "text", autocomplete = "off", autocapitalize = "off", spellcheck = "false");
        pen.tag(field, |pen| {
            pen.set("id", id);
            pen.set("aria-describedby", hint);
            pen.set("maxlength", LONGEST_SERVICE_NAME.to_string());
            pen.fill_in(screen.state.responses.service_name.clone());
            pen.on_key(keys::on_key(screen, None));
            pen.on_input(screen.events.typed_service_name.clone());
        });
        let name = &screen.state.responses.service_name;
        pen.tag(tag!(div, class = "live", "aria-live" = "polite"), |pen| {
            // The field counts as browsers do, and takes nothing more.
            if name.encode_utf16().count() >= LONGEST_SERVICE_NAME {
                pen.line(tag!(p, class = "hint"), Ui::ServiceNameFull);
            }
        });
    });
}

/// One dimension.
pub fn dimension(pen: &mut Pen<'_>, dimension: Dimension) {
    choices::group(pen, Question::Dimension(dimension), Place::Alone);
    go_on(pen);
}

/// Some risk domains.
pub fn risk(pen: &mut Pen<'_>) {
    several(pen, Ui::RiskHint);
}

/// Some critical indicators. A yes to an immediate one shows the safety message at once.
pub fn critical(pen: &mut Pen<'_>, page: CriticalPage) {
    let screen = pen.screen;
    let answers = &screen.state.responses.assessment.criticals;
    titled(pen, Ui::CriticalHint);
    pen.tag(tag!(div, class = "parts"), |pen| {
        let mut said = false;
        for critical in page.criticals() {
            choices::group(pen, Question::Critical(*critical), Place::Among);
            pen.tag(
                tag!(div, class = "live", "aria-live" = "assertive"),
                |pen| {
                    pen.set("id", safety::message_id(screen, *critical));
                    if !answers[*critical].is_yes() {
                        return;
                    }
                    match (page, said) {
                        (CriticalPage::Now, false) => safety::at_once(pen),
                        (CriticalPage::Now, true) => safety::again(pen),
                        (CriticalPage::History, false) => safety::quietly(pen),
                        (CriticalPage::History, true) => {}
                    }
                    said = true;
                },
            );
        }
    });
    go_on(pen);
}

/// The baby, the services and the agency's own rating.
pub fn family(pen: &mut Pen<'_>) {
    several(pen, Ui::FamilyHint);
}

/// The strengths.
pub fn strengths(pen: &mut Pen<'_>) {
    let screen = pen.screen;
    let hint = screen.id("strengths-hint");
    pen.tag(tag!(div, class = "question"), |pen| {
        pen.on_key(keys::on_key(screen, None));
        frame::heading(pen, screen.say(Ui::StrengthsHeading));
        pen.tag(tag!(p, class = "hint"), |pen| {
            pen.set("id", hint.clone());
            pen.say(Ui::StrengthsHint);
        });
        pen.tag(tag!(div, class = "choices", role = "group"), |pen| {
            pen.set("aria-labelledby", screen.id("heading"));
            pen.set("aria-describedby", hint);
            for strength in Strength::ALL {
                let is_ticked = screen.state.responses.strengths[*strength];
                let text = screen.say(Key::strength(*strength));
                let ticked = Action::ToggledStrength(*strength);
                choices::box_to_tick(pen, strength.id(), is_ticked, ticked, text, |_| ());
            }
        });
    });
    go_on(pen);
}

/// Some barriers. The rest may be passed over.
pub fn barriers(pen: &mut Pen<'_>) {
    titled(pen, Ui::BarriersHint);
    parts(pen);
    pen.tag(tag!(div, class = "buttons"), |pen| {
        frame::primary(pen, Ui::Continue, Action::PressedContinue);
        let skip = tag!(button, class = "button", type = "button", part = "button", "data-action" = "skip");
        frame::press(pen, skip, Ui::SkipBarriers, Action::SkippedBarriers);
    });
}

fn several(pen: &mut Pen<'_>, hint: Ui) {
    titled(pen, hint);
    parts(pen);
    go_on(pen);
}

fn parts(pen: &mut Pen<'_>) {
    let questions = pen.screen.state.position.step.questions();
    pen.tag(tag!(div, class = "parts"), |pen| {
        for question in questions {
            choices::group(pen, question, place_of(question));
        }
    });
}

/// The agency's ratings are too long to stand side by side.
fn place_of(question: Question) -> Place {
    if question == Question::AgencyRating {
        Place::AmongTall
    } else {
        Place::Among
    }
}

/// The page's heading, which its title says too, and how to answer.
fn titled(pen: &mut Pen<'_>, hint: Ui) {
    let title = title(pen.screen);
    pen.tag(tag!(div, class = "flow-tight"), |pen| {
        frame::heading(pen, title);
        pen.line(tag!(p, class = "hint"), hint);
    });
}

fn go_on(pen: &mut Pen<'_>) {
    pen.tag(tag!(div, class = "buttons"), |pen| {
        frame::primary(pen, Ui::Continue, Action::PressedContinue);
        frame::aside(pen, frame::KEEP, Ui::SaveForLater, Aside::Keep);
    });
}

/// The heading of a page, as its title says it too.
pub fn title(screen: &Screen<'_>) -> AttrValue {
    let ui = match screen.state.position.step {
        Step::Dimension(dimension) => return screen.say(Key::dimension_question(dimension)),
        Step::Start => Ui::StartHeading,
        Step::Claimed => Ui::ClaimedHeading,
        Step::Risk(RiskPage::Safety) => Ui::RiskSafetyHeading,
        Step::Risk(RiskPage::DailyLife) => Ui::RiskDailyLifeHeading,
        Step::Risk(RiskPage::History) => Ui::RiskHistoryHeading,
        Step::Critical(CriticalPage::Now) => Ui::CriticalNowHeading,
        Step::Critical(CriticalPage::History) => Ui::CriticalHistoryHeading,
        Step::Family => Ui::FamilyHeading,
        Step::Strengths => Ui::StrengthsHeading,
        Step::Barriers(page) => return barriers_title(screen, page),
        Step::Check => Ui::CheckHeading,
        Step::Result => Ui::ResultTitle,
        Step::Aside(aside) => match screen.side {
            Some(side) => return side.title(screen, aside),
            None => Ui::AppName,
        },
    };
    screen.say(ui)
}

/// Each page of barriers says which it is, so that the next one does not sound like the same.
fn barriers_title(screen: &Screen<'_>, page: BarrierPage) -> AttrValue {
    let number = (page.index() + 1).to_string();
    let count = BarrierPage::ALL.len().to_string();
    screen.fill(
        Ui::BarriersHeading,
        &[("number", &number), ("count", &count)],
    )
}
