//! Where a result is kept, printed, copied and handed on.

use yew::AttrValue;

use super::{news, press, section, top};
use crate::app::Action;
use crate::app::desk::{Copy, News, OnDesk, Section, handing};
use crate::app::host::{self, Part};
use crate::content::{Keeping, Key};
use crate::domain::vocabulary::Vocabulary;
use crate::flow::step::Aside;
use crate::report::Length;
use crate::report::names::Kind;
use crate::views::pen::Pen;
use crate::views::screen::Screen;
use crate::views::tag::{Tag, tag};
use crate::views::{choices, frame, result};

const BUTTON: &Tag = tag!(button, class = "button", type = "button", part = "button");

/// What each file is called on the page.
const fn called(kind: Kind) -> Keeping {
    match kind {
        Kind::Record => Keeping::FileRecord,
        Kind::Spreadsheet => Keeping::FileTable,
        Kind::SpreadsheetSemicolons => Keeping::FileTableSemicolons,
        Kind::Text => Keeping::FileText,
        Kind::ScaleVector => Keeping::FileScale,
        Kind::ScalePicture => Keeping::FileScalePicture,
        Kind::AnswersVector => Keeping::FileProfile,
        Kind::AnswersPicture => Keeping::FileProfilePicture,
        Kind::Questionnaire => Keeping::FileQuestionnaire,
        Kind::QuestionnaireResponse => Keeping::FileResponse,
    }
}

/// The page.
pub fn page(pen: &mut Pen<'_>) {
    let screen = pen.screen;
    top(pen, Aside::Keep, Some(Keeping::Lead.into()));
    if screen.state.responses.is_empty() {
        pen.tag(tag!(div, class = "note", part = "note"), |pen| {
            pen.line(tag!(p), Keeping::Nothing)
        });
        return;
    }
    section(pen, "later", Keeping::LaterHeading, later);
    section(pen, "hand", Keeping::HandHeading, hand);
    section(pen, "code", Keeping::CodeHeading, code);
    let record = handing::handed(screen.state, screen.words);
    result::report(pen, &record);
}

fn later(pen: &mut Pen<'_>) {
    pen.line(tag!(p), Keeping::SaveAllHint);
    pen.tag(tag!(div, class = "buttons"), |pen| {
        let save = tag!(button, class = "button", type = "button", part = "button", "data-action" = "save-all");
        press(pen, save, Keeping::SaveAll, OnDesk::PressedSaveAll);
    });
    remembering(pen, OnDesk::ToggledRemembering);
    news(pen, Section::Later);
}

/// Whether all is kept on this device as it is answered, and the way to what is.
pub fn remembering(pen: &mut Pen<'_>, toggled: OnDesk) {
    let screen = pen.screen;
    // A host that keeps nothing wants nothing kept.
    if screen.host.keeping == host::Keeping::Nowhere {
        return;
    }
    let is_on = screen.state.desk.remembered.is_some();
    let texts = (screen.say(Keeping::Remember), Keeping::RememberHint.into());
    switch(pen, "remember", texts, is_on, toggled);
    let open = tag!(button, class = "link", type = "button", "data-action" = "open");
    frame::aside(pen, open, Keeping::ToShelf, Aside::Open);
}

/// A box to tick, with what it means below it.
pub fn switch(
    pen: &mut Pen<'_>,
    name: &'static str,
    (text, hint): (AttrValue, Key),
    is_on: bool,
    event: OnDesk,
) {
    let screen = pen.screen;
    let hint_id = screen.id(&[name, "-hint"].concat());
    // A browser ticks the box by itself; where it is to stay as it was, another one takes its place.
    let refused = screen.state.desk.news == Some(News::DeviceRefused);
    pen.tag(tag!(div, class = "switch"), |pen| {
        pen.key(&[name, if refused { "-refused" } else { "" }].concat());
        choices::box_to_tick(pen, name, is_on, Action::on_desk(event), text, |pen| {
            pen.set("aria-describedby", hint_id.clone());
        });
        pen.tag(tag!(p, class = "hint"), |pen| {
            pen.set("id", hint_id);
            pen.say(hint);
        });
    });
}

fn hand(pen: &mut Pen<'_>) {
    let screen = pen.screen;
    let desk = &screen.state.desk;
    let texts = (screen.say(Keeping::LeaveOut), Keeping::LeaveOutHint.into());
    switch(
        pen,
        "leave-out",
        texts,
        !desk.tells_family,
        OnDesk::ToggledFamily,
    );
    let name = &screen.state.responses.service_name;
    if !name.is_empty() {
        let text = screen.fill(Keeping::WithName, &[("name", name)]);
        let texts = (text, Keeping::WithNameHint.into());
        switch(
            pen,
            "with-name",
            texts,
            desk.tells_name,
            OnDesk::ToggledName,
        );
    }
    pen.tag(tag!(div, class = "buttons"), |pen| {
        if !screen.host.hidden[Part::Print] {
            pen.tag(
                tag!(button, class = "button", type = "button", part = "button", "data-action" = "print"),
                |pen| {
                    pen.on_press(Action::on_desk(OnDesk::PressedPrint));
                    pen.text(told(screen, Keeping::Print));
                },
            );
        }
        for (text, length) in [
            (Keeping::CopyShort, Length::Short),
            (Keeping::CopyFull, Length::Full),
        ] {
            copy(pen, told(screen, text), Copy::Report(length));
        }
    });
    pen.tag(tag!(details, class = "files"), |pen| {
        pen.line(tag!(summary), Keeping::FilesHeading);
        pen.tag(tag!(ul, class = "rows plain"), |pen| {
            for kind in Kind::ALL {
                pen.tag(tag!(li), |pen| file(pen, *kind));
            }
        });
    });
    news(pen, Section::Hand);
}

fn file(pen: &mut Pen<'_>, kind: Kind) {
    let text = called(kind);
    pen.line(tag!(span), text);
    pen.tag(BUTTON, |pen| {
        pen.set("data-save", kind.id());
        pen.on_press(Action::on_desk(OnDesk::PressedSave(kind)));
        pen.say(Keeping::Save);
        pen.tag(tag!(span, class = "unseen"), |pen| {
            pen.space();
            pen.say(text);
        });
    });
}

/// What is pressed, and whether the family's part goes with it.
pub fn told(screen: &Screen<'_>, what: impl Into<Key>) -> AttrValue {
    let what = screen.say(what);
    let text = if screen.state.desk.tells_family {
        Keeping::WithFamily
    } else {
        Keeping::WithoutFamily
    };
    screen.fill(text, &[("what", &what)])
}

fn copy(pen: &mut Pen<'_>, text: AttrValue, what: Copy) {
    pen.tag(BUTTON, |pen| {
        pen.set("data-copy", what.id());
        pen.on_press(Action::on_desk(OnDesk::PressedCopy(what)));
        pen.text(text);
    });
}

fn code(pen: &mut Pen<'_>) {
    let screen = pen.screen;
    pen.line(tag!(p), Keeping::CodeHint);
    pen.tag(tag!(p, class = "code"), |pen| {
        pen.set("lang", "");
        pen.text(handing::code(screen.state, screen.words));
    });
    pen.tag(tag!(div, class = "buttons"), |pen| {
        copy(pen, screen.say(Keeping::CopyCode), Copy::Code);
        // Only a page of its own has an address that leads back here.
        if !screen.host.embedded && screen.state.desk.address.is_some() {
            copy(pen, screen.say(Keeping::CopyLink), Copy::Link);
        }
    });
    news(pen, Section::Code);
}
