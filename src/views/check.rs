//! The page to check all answers.

use yew::AttrValue;

use super::builder::Builder;
use super::context::ViewContext;
use super::frame;
use crate::app::Action;
use crate::content::{Key, Ui};
use crate::domain::strength::Strength;
use crate::domain::vocabulary::Vocabulary;
use crate::flow::step::{Section, SidePage, Step};
use crate::views::tag::tag;

/// The sections of the route, each with its heading.
const SECTIONS: [(Section, Ui); 3] = [
    (Section::Relationship, Ui::SectionRelationship),
    (Section::Family, Ui::SectionFamily),
    (Section::Barriers, Ui::SectionBarriers),
];

/// See [`super::parts`]: what comes before the sections is drawn first.
pub const PARTS: usize = 1 + SECTIONS.len();

/// The check page.
pub fn page(html: &mut Builder<'_>) {
    let context = html.context;
    html.tag(tag!(div, class = "flow-tight"), |html| {
        frame::heading(html, context.say(Ui::CheckHeading));
        html.line(tag!(p, class = "hint"), Ui::CheckHint);
    });
    open_note(html);
    for (number, (section, heading)) in SECTIONS.into_iter().enumerate() {
        frame::deferred(html, number, |html| {
            if section != Section::Barriers || context.state.route.barriers {
                group(html, section, heading);
            }
        });
    }
    frame::deferred(html, SECTIONS.len() - 1, |html| {
        html.tag(tag!(div, class = "buttons"), |html| {
            frame::primary(html, Ui::SeeResult, Action::PressedContinue);
            frame::side_page_button(html, frame::KEEP, Ui::SaveForLater, SidePage::Keep);
        });
    });
}

fn open_note(html: &mut Builder<'_>) {
    let context = html.context;
    let open = Step::open_questions(&context.state.responses);
    if open == 0 {
        return;
    }
    let open = open.to_string();
    let said = context.fill(Ui::CheckOpen, &[("count", &open)]);
    html.tag(tag!(div, class = "note", part = "note"), |html| {
        html.set("data-open", open);
        html.tag_of(tag!(p), said);
    });
}

fn group(html: &mut Builder<'_>, section: Section, heading: Ui) {
    let steps = html.context.state.route.steps();
    html.tag(tag!(section, class = "group"), |html| {
        frame::heading_of(html, 2, tag!(h2), heading);
        html.tag(tag!(dl), |html| {
            for step in steps.filter(|step| step.section() == Some(section)) {
                answers(html, step);
            }
        });
    });
}

fn answers(html: &mut Builder<'_>, step: Step) {
    let context = html.context;
    let service = &context.state.responses.service_name;
    if step == Step::Claimed && !service.is_empty() {
        answer(
            html,
            step,
            Ui::ServiceShort.into(),
            Some(service.clone().into()),
        );
    }
    for question in step.questions() {
        let chosen = context.state.responses.chosen(question);
        let said = chosen.map(|choice| context.say(choice.label()));
        answer(html, step, question.name(), said);
    }
    if step == Step::Strengths {
        answer(
            html,
            step,
            Ui::StrengthsName.into(),
            Some(strengths(context)),
        );
    }
}

fn answer(html: &mut Builder<'_>, step: Step, name: Key, said: Option<AttrValue>) {
    html.tag(tag!(div, class = "answer"), |html| {
        html.line(tag!(dt), name);
        // In an element of its own, the button would be read as a second answer.
        html.tag(tag!(dd), |html| {
            match said {
                Some(said) => html.tag_of(tag!(span, class = "said"), said),
                None => html.line(
                    tag!(span, class = "said unanswered"),
                    Key::ANSWER_UNANSWERED,
                ),
            }
            html.space();
            html.tag(
                tag!(button, class = "link change", type = "button"),
                |html| {
                    html.set("data-change", step.id());
                    html.on_press(Action::PressedChange(step));
                    html.say(Ui::Change);
                    html.tag(tag!(span, class = "unseen"), |html| {
                        html.space();
                        html.say(name);
                    });
                },
            );
        });
    });
}

fn strengths(context: &ViewContext<'_>) -> AttrValue {
    let named = &context.state.responses.strengths;
    let mut named = Strength::ALL
        .iter()
        .filter(|strength| named[**strength])
        .peekable();
    if named.peek().is_none() {
        return context.say(Ui::StrengthsNone);
    }
    context.list(&mut named.map(|strength| Key::strength(*strength)))
}
