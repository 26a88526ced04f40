//! The pages with questions.

use yew::prelude::*;

use super::builder::Builder;
use super::choices::{self, Place};
use super::context::ViewContext;
use super::frame;
use super::keys;
use super::safety;
use crate::app::Action;
use crate::content::{Key, Ui};
use crate::domain::dimension::Dimension;
use crate::domain::strength::Strength;
use crate::domain::vocabulary::Vocabulary;
use crate::flow::Question;
use crate::flow::responses::LONGEST_SERVICE_NAME;
use crate::flow::step::{BarrierPage, CriticalPage, SidePage, Step};
use crate::views::tag::tag;

/// The claimed level, and a short name for the other service.
pub fn claimed(html: &mut Builder<'_>) {
    page_heading(html);
    html.group(|html| {
        // Of two people, only the first names the other service.
        if !html.context.state.is_turn() {
            service_name(html);
        }
    });
    choices::group(html, Question::Claimed, Place::Numbered);
    continue_button(html);
}

fn service_name(html: &mut Builder<'_>) {
    let context = html.context;
    let id = context.id("service-name");
    let hint = context.id("service-name-hint");
    html.tag(tag!(div, class = "field"), |html| {
        html.tag(tag!(label, class = "label"), |html| {
            html.set("for", id.clone());
            html.say(Ui::ServiceName);
        });
        html.tag(tag!(p, class = "hint"), |html| {
            html.set("id", hint.clone());
            html.say(Ui::ServiceNameHint);
        });
        let field = tag!(input, class = "input", type = "text", autocomplete = "off", autocapitalize = "off", spellcheck = "false");
        html.tag(field, |html| {
            html.set("id", id);
            html.set("aria-describedby", hint);
            html.set("maxlength", LONGEST_SERVICE_NAME.to_string());
            html.fill_in(context.state.responses.service_name.clone());
            html.on_key(keys::on_key(context, None));
            html.on_input(context.events.typed_service_name.clone());
        });
        let name = &context.state.responses.service_name;
        html.tag(tag!(div, class = "live", "aria-live" = "polite"), |html| {
            // The field counts UTF-16 units, as browsers do, and accepts nothing more.
            if name.encode_utf16().count() >= LONGEST_SERVICE_NAME {
                html.line(tag!(p, class = "hint"), Ui::ServiceNameFull);
            }
        });
    });
}

/// One dimension.
pub fn dimension(html: &mut Builder<'_>, dimension: Dimension) {
    choices::group(html, Question::Dimension(dimension), Place::Alone);
    continue_button(html);
}

/// Some critical indicators. A yes to an immediate one shows the safety message at once.
pub fn critical(html: &mut Builder<'_>, page: CriticalPage) {
    let context = html.context;
    let answers = &context.state.responses.assessment.family.risk.criticals;
    page_heading(html);
    html.tag(tag!(div, class = "parts"), |html| {
        for critical in page.criticals() {
            choices::group(html, Question::Critical(*critical), Place::Grouped);
            html.tag(
                tag!(div, class = "live", "aria-live" = "assertive"),
                |html| {
                    html.set("id", safety::message_id(context, *critical));
                    if !answers[*critical].is_yes() {
                        return;
                    }
                    let is_immediate = critical.is_immediate();
                    let mut yeses = page.criticals().iter().filter(|other| {
                        answers[**other].is_yes() && other.is_immediate() == is_immediate
                    });
                    match (is_immediate, yeses.next() == Some(critical)) {
                        (true, true) => safety::message(html),
                        (true, false) => safety::further_message(html),
                        (false, true) => safety::quiet_message(html),
                        (false, false) => {}
                    }
                },
            );
        }
    });
    continue_button(html);
}

/// The strengths.
pub fn strengths(html: &mut Builder<'_>) {
    let context = html.context;
    let hint = context.id("strengths-hint");
    html.tag(tag!(div, class = "question"), |html| {
        html.on_key(keys::on_key(context, None));
        frame::heading(html, context.say(Ui::StrengthsHeading));
        html.tag(tag!(p, class = "hint"), |html| {
            html.set("id", hint.clone());
            html.say(Ui::StrengthsHint);
        });
        html.tag(tag!(div, class = "choices", role = "group"), |html| {
            html.set("aria-labelledby", context.id("heading"));
            html.set("aria-describedby", hint);
            for strength in Strength::ALL {
                let is_ticked = context.state.responses.strengths[*strength];
                let text = context.say(Key::strength(*strength));
                let ticked = Action::ToggledStrength(*strength);
                choices::checkbox(html, strength.id(), is_ticked, ticked, text, |_| ());
            }
        });
    });
    continue_button(html);
}

/// Some barriers. The rest may be skipped.
pub fn barriers(html: &mut Builder<'_>) {
    page_heading(html);
    parts(html);
    html.tag(tag!(div, class = "buttons"), |html| {
        frame::primary(html, Ui::Continue, Action::PressedContinue);
        let skip = tag!(button, class = "button", type = "button", part = "button", "data-action" = "skip");
        frame::press(html, skip, Ui::SkipBarriers, Action::SkippedBarriers);
    });
}

/// Some questions, one below the other.
pub fn several(html: &mut Builder<'_>) {
    page_heading(html);
    parts(html);
    continue_button(html);
}

fn parts(html: &mut Builder<'_>) {
    let questions = html.context.state.position.step.questions();
    html.tag(tag!(div, class = "parts"), |html| {
        for question in questions {
            choices::group(html, question, place_of(question));
        }
    });
}

/// The agency's ratings are too long to stand side by side.
fn place_of(question: Question) -> Place {
    if question == Question::AgencyRating {
        Place::GroupedTall
    } else {
        Place::Grouped
    }
}

/// The page's heading, which is also in its title, and how to answer.
fn page_heading(html: &mut Builder<'_>) {
    let title = title(html.context);
    let words = html.context.state.position.step.words();
    html.tag(tag!(div, class = "flow-tight"), |html| {
        frame::heading(html, title);
        if let Some((_, hint)) = words {
            html.line(tag!(p, class = "hint"), hint);
        }
    });
}

fn continue_button(html: &mut Builder<'_>) {
    html.tag(tag!(div, class = "buttons"), |html| {
        frame::primary(html, Ui::Continue, Action::PressedContinue);
        frame::side_page_button(html, frame::KEEP, Ui::SaveForLater, SidePage::Keep);
    });
}

/// The heading of a page, which is also in its title.
pub fn title(context: &ViewContext<'_>) -> AttrValue {
    let step = context.state.position.step;
    let ui = match step {
        Step::Dimension(dimension) => return context.say(Key::dimension_question(dimension)),
        Step::Barriers(page) => return barriers_title(context, page),
        Step::Start => Ui::StartHeading,
        Step::Check => Ui::CheckHeading,
        Step::Result => Ui::ResultTitle,
        Step::SidePage(side_page) => match context.side {
            Some(side) => return side.title(context, side_page),
            None => Ui::AppName,
        },
        Step::Claimed | Step::Risk(_) | Step::Critical(_) | Step::Family | Step::Strengths => {
            step.words().map_or(Ui::AppName, |(heading, _)| heading)
        }
    };
    context.say(ui)
}

/// Each page of barriers gives its number, so that the next one does not sound the same.
fn barriers_title(context: &ViewContext<'_>, page: BarrierPage) -> AttrValue {
    let number = (page.index() + 1).to_string();
    let count = BarrierPage::ALL.len().to_string();
    context.fill(
        Ui::BarriersHeading,
        &[("number", &number), ("count", &count)],
    )
}
