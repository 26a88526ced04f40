//! All answers, to check.

use yew::AttrValue;

use super::frame;
use super::pen::Pen;
use super::screen::Screen;
use crate::app::Action;
use crate::content::{Key, Ui};
use crate::domain::strength::Strength;
use crate::domain::vocabulary::Vocabulary;
use crate::flow::step::{Aside, Section, Step};
use crate::views::tag::tag;

/// The sections of the way, each with its heading.
const SECTIONS: [(Section, Ui); 3] = [
    (Section::Relationship, Ui::SectionRelationship),
    (Section::Family, Ui::SectionFamily),
    (Section::Barriers, Ui::SectionBarriers),
];

/// See [`super::parts`]: what comes before the sections is drawn first.
pub const PARTS: usize = 1 + SECTIONS.len();

/// The check page.
pub fn page(pen: &mut Pen<'_>) {
    let screen = pen.screen;
    pen.tag(tag!(div, class = "flow-tight"), |pen| {
        frame::heading(pen, screen.say(Ui::CheckHeading));
        pen.line(tag!(p, class = "hint"), Ui::CheckHint);
    });
    open_note(pen);
    for (number, (section, heading)) in SECTIONS.into_iter().enumerate() {
        frame::in_turn(pen, number, |pen| {
            if section != Section::Barriers || screen.state.way.barriers {
                group(pen, section, heading);
            }
        });
    }
    frame::in_turn(pen, SECTIONS.len() - 1, |pen| {
        pen.tag(tag!(div, class = "buttons"), |pen| {
            frame::primary(pen, Ui::SeeResult, Action::PressedContinue);
            frame::aside(pen, frame::KEEP, Ui::SaveForLater, Aside::Keep);
        });
    });
}

fn open_note(pen: &mut Pen<'_>) {
    let screen = pen.screen;
    let open = Step::open_questions(&screen.state.responses);
    if open == 0 {
        return;
    }
    let open = open.to_string();
    let said = screen.fill(Ui::CheckOpen, &[("count", &open)]);
    pen.tag(tag!(div, class = "note", part = "note"), |pen| {
        pen.set("data-open", open);
        pen.tag_of(tag!(p), said);
    });
}

fn group(pen: &mut Pen<'_>, section: Section, heading: Ui) {
    let steps = pen.screen.state.way.steps();
    pen.tag(tag!(section, class = "group"), |pen| {
        frame::heading_of(pen, 2, tag!(h2), heading);
        pen.tag(tag!(dl), |pen| {
            for step in steps.filter(|step| step.section() == Some(section)) {
                answers(pen, step);
            }
        });
    });
}

fn answers(pen: &mut Pen<'_>, step: Step) {
    let screen = pen.screen;
    let service = &screen.state.responses.service_name;
    if step == Step::Claimed && !service.is_empty() {
        answer(
            pen,
            step,
            Ui::ServiceShort.into(),
            Some(service.clone().into()),
        );
    }
    for question in step.questions() {
        let chosen = screen.state.responses.chosen(question);
        let said = chosen.map(|choice| screen.say(choice.label()));
        answer(pen, step, question.name(), said);
    }
    if step == Step::Strengths {
        answer(pen, step, Ui::StrengthsName.into(), Some(strengths(screen)));
    }
}

fn answer(pen: &mut Pen<'_>, step: Step, name: Key, said: Option<AttrValue>) {
    pen.tag(tag!(div, class = "answer"), |pen| {
        pen.line(tag!(dt), name);
        // In a part of its own the button would be read as a second answer.
        pen.tag(tag!(dd), |pen| {
            match said {
                Some(said) => pen.tag_of(tag!(span, class = "said"), said),
                None => pen.line(
                    tag!(span, class = "said unanswered"),
                    Key::ANSWER_UNANSWERED,
                ),
            }
            pen.space();
            pen.tag(
                tag!(button, class = "link change", type = "button"),
                |pen| {
                    pen.set("data-change", step.id());
                    pen.on_press(Action::PressedChange(step));
                    pen.say(Ui::Change);
                    pen.tag(tag!(span, class = "unseen"), |pen| {
                        pen.space();
                        pen.say(name);
                    });
                },
            );
        });
    });
}

fn strengths(screen: &Screen<'_>) -> AttrValue {
    let named = &screen.state.responses.strengths;
    let mut named = Strength::ALL
        .iter()
        .filter(|strength| named[**strength])
        .peekable();
    if named.peek().is_none() {
        return screen.say(Ui::StrengthsNone);
    }
    screen.list(&mut named.map(|strength| Key::strength(*strength)))
}
