//! Keeping, printing, copying and handing on a result.

use yew::AttrValue;

use super::{news, press, section, top};
use crate::app::Action;
use crate::app::host::{self, Part};
use crate::app::side_pages::{Copy, News, OnSidePage, Section, export};
use crate::content::{Keeping, Key};
use crate::domain::vocabulary::Vocabulary;
use crate::flow::step::SidePage;
use crate::report::Length;
use crate::report::names::Kind;
use crate::views::builder::Builder;
use crate::views::context::ViewContext;
use crate::views::tag::{Tag, tag};
use crate::views::{choices, frame, result};

const BUTTON: &Tag = tag!(button, class = "button", type = "button", part = "button");

/// The name of each file on the page.
const fn file_label(kind: Kind) -> Keeping {
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
pub fn page(html: &mut Builder<'_>) {
    let context = html.context;
    top(html, SidePage::Keep, Some(Keeping::Lead.into()));
    if context.state.responses.is_empty() {
        html.tag(tag!(div, class = "note", part = "note"), |html| {
            html.line(tag!(p), Keeping::Nothing)
        });
        return;
    }
    section(html, "later", Keeping::LaterHeading, later);
    section(html, "hand", Keeping::HandHeading, share);
    section(html, "code", Keeping::CodeHeading, code);
    let record = export::shared_record(context.state, context.words);
    result::report(html, &record);
}

fn later(html: &mut Builder<'_>) {
    html.line(tag!(p), Keeping::SaveAllHint);
    html.tag(tag!(div, class = "buttons"), |html| {
        let save = tag!(button, class = "button", type = "button", part = "button", "data-action" = "save-all");
        press(html, save, Keeping::SaveAll, OnSidePage::PressedSaveAll);
    });
    remembering(html, OnSidePage::ToggledRemembering);
    news(html, Section::Later);
}

/// The switch to keep answers on this device as they are given, and the link to what is kept.
pub fn remembering(html: &mut Builder<'_>, toggled: OnSidePage) {
    let context = html.context;
    // A host that keeps nothing does not want records kept either.
    if context.host.storage_mode == host::StorageMode::Nowhere {
        return;
    }
    let is_on = context.state.side_pages.remembered.is_some();
    let texts = (context.say(Keeping::Remember), Keeping::RememberHint.into());
    switch(html, "remember", texts, is_on, toggled);
    let open = tag!(button, class = "link", type = "button", "data-action" = "open");
    frame::side_page_button(html, open, Keeping::ToShelf, SidePage::Open);
}

/// A checkbox, with its meaning below it.
pub fn switch(
    html: &mut Builder<'_>,
    name: &'static str,
    (text, hint): (AttrValue, Key),
    is_on: bool,
    event: OnSidePage,
) {
    let context = html.context;
    let hint_id = context.id(&[name, "-hint"].concat());
    // A browser ticks the box by itself; if it must stay as it was, a new one replaces it.
    let refused = context.state.side_pages.news == Some(News::DeviceRefused);
    html.tag(tag!(div, class = "switch"), |html| {
        html.key(&[name, if refused { "-refused" } else { "" }].concat());
        choices::checkbox(
            html,
            name,
            is_on,
            Action::on_side_page(event),
            text,
            |html| {
                html.set("aria-describedby", hint_id.clone());
            },
        );
        html.tag(tag!(p, class = "hint"), |html| {
            html.set("id", hint_id);
            html.say(hint);
        });
    });
}

fn share(html: &mut Builder<'_>) {
    let context = html.context;
    let side_pages = &context.state.side_pages;
    let texts = (context.say(Keeping::LeaveOut), Keeping::LeaveOutHint.into());
    switch(
        html,
        "leave-out",
        texts,
        !side_pages.includes_family,
        OnSidePage::ToggledFamily,
    );
    let name = &context.state.responses.service_name;
    if !name.is_empty() {
        let text = context.fill(Keeping::WithName, &[("name", name)]);
        let texts = (text, Keeping::WithNameHint.into());
        switch(
            html,
            "with-name",
            texts,
            side_pages.includes_name,
            OnSidePage::ToggledName,
        );
    }
    html.tag(tag!(div, class = "buttons"), |html| {
        if !context.host.hidden[Part::Print] {
            html.tag(
                tag!(button, class = "button", type = "button", part = "button", "data-action" = "print"),
                |html| {
                    html.on_press(Action::on_side_page(OnSidePage::PressedPrint));
                    html.text(button_text(context, Keeping::Print));
                },
            );
        }
        for (text, length) in [
            (Keeping::CopyShort, Length::Short),
            (Keeping::CopyFull, Length::Full),
        ] {
            copy(html, button_text(context, text), Copy::Report(length));
        }
    });
    html.tag(tag!(details, class = "files"), |html| {
        html.line(tag!(summary), Keeping::FilesHeading);
        html.tag(tag!(ul, class = "rows plain"), |html| {
            for kind in Kind::ALL {
                html.tag(tag!(li), |html| file(html, *kind));
            }
        });
    });
    news(html, Section::Share);
}

fn file(html: &mut Builder<'_>, kind: Kind) {
    let text = file_label(kind);
    html.line(tag!(span), text);
    html.tag(BUTTON, |html| {
        html.set("data-save", kind.id());
        html.on_press(Action::on_side_page(OnSidePage::PressedSave(kind)));
        html.say(Keeping::Save);
        html.tag(tag!(span, class = "unseen"), |html| {
            html.space();
            html.say(text);
        });
    });
}

/// The text of a button, with whether the family's part is included.
pub fn button_text(context: &ViewContext<'_>, what: impl Into<Key>) -> AttrValue {
    let what = context.say(what);
    let text = if context.state.side_pages.includes_family {
        Keeping::WithFamily
    } else {
        Keeping::WithoutFamily
    };
    context.fill(text, &[("what", &what)])
}

fn copy(html: &mut Builder<'_>, text: AttrValue, what: Copy) {
    html.tag(BUTTON, |html| {
        html.set("data-copy", what.id());
        html.on_press(Action::on_side_page(OnSidePage::PressedCopy(what)));
        html.text(text);
    });
}

fn code(html: &mut Builder<'_>) {
    let context = html.context;
    html.line(tag!(p), Keeping::CodeHint);
    html.tag(tag!(p, class = "code"), |html| {
        html.set("lang", "");
        html.text(export::code(context.state, context.words));
    });
    html.tag(tag!(div, class = "buttons"), |html| {
        copy(html, context.say(Keeping::CopyCode), Copy::Code);
        // Only a standalone page has an address that leads back here.
        if !context.host.embedded && context.state.side_pages.address.is_some() {
            copy(html, context.say(Keeping::CopyLink), Copy::Link);
        }
    });
    news(html, Section::Code);
}
