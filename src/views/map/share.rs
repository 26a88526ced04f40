//! Keeping, printing, copying and handing on a map.

use super::{BUTTON, paper, section};
use crate::app::Action;
use crate::app::host::{self, Part};
use crate::app::side_pages::{OnSidePage, Section};
use crate::app::state::Notice;
use crate::content::{Keeping, Key, OnMap as Text};
use crate::domain::vocabulary::Vocabulary;
use crate::report::names::MapKind;
use crate::views::builder::Builder;
use crate::views::context::ViewContext;
use crate::views::side_pages::keep::{button_text, remembering, switch};
use crate::views::side_pages::news;
use crate::views::tag::tag;

/// The name of each file on the page.
fn file_label(kind: MapKind) -> Key {
    match kind {
        MapKind::Record => Text::FileRecord.into(),
        MapKind::Spreadsheet => Text::FileTable.into(),
        MapKind::SpreadsheetSemicolons => Keeping::FileTableSemicolons.into(),
        MapKind::Text => Keeping::FileText.into(),
        MapKind::EcomapVector => Text::FileDrawing.into(),
        MapKind::EcomapPicture => Text::FilePicture.into(),
    }
}

/// The sections, and the report for paper.
pub fn sections(html: &mut Builder<'_>) {
    section(html, "map-later", Text::KeepHeading, |html| {
        html.line(tag!(p), kept(html.context));
        html.line(tag!(p), Text::KeepHint);
        html.tag(tag!(div, class = "buttons"), |html| {
            html.tag(BUTTON, |html| {
                html.set("data-action", "save-map");
                html.on_press(Action::on_side_page(OnSidePage::PressedSaveWholeMap));
                html.say(Text::SaveWhole);
            });
        });
        remembering(html, OnSidePage::ToggledRememberingMap);
        news(html, Section::MapLater);
    });
    section(html, "map-hand", Keeping::HandHeading, share);
    html.group(paper::report);
}

/// What happens to the map when the page is closed.
fn kept(context: &ViewContext<'_>) -> Text {
    let is_apart = context.state.notice == Some(Notice::MapConflict);
    match context.host.storage_mode {
        _ if context.state.saw_storage_notice || is_apart => Text::KeptNot,
        host::StorageMode::Nowhere => Text::KeptNot,
        host::StorageMode::Tab => Text::KeptTab,
        host::StorageMode::Device => Text::KeptDevice,
    }
}

fn share(html: &mut Builder<'_>) {
    let context = html.context;
    let side_pages = &context.state.side_pages;
    let leave_out = (context.say(Keeping::LeaveOut), Text::LeaveOutHint.into());
    switch(
        html,
        "leave-out",
        leave_out,
        !side_pages.includes_family,
        OnSidePage::ToggledFamily,
    );
    let names = (context.say(Text::WithNames), Text::WithNamesHint.into());
    switch(
        html,
        "with-name",
        names,
        side_pages.includes_name,
        OnSidePage::ToggledName,
    );
    html.tag(tag!(div, class = "buttons"), |html| {
        html.tag(BUTTON, |html| {
            html.set("data-copy", "map");
            html.on_press(Action::on_side_page(OnSidePage::PressedCopyMap));
            html.text(button_text(context, Text::Copy));
        });
        if !context.host.hidden[Part::Print] {
            html.tag(BUTTON, |html| {
                html.set("data-action", "print");
                html.on_press(Action::on_side_page(OnSidePage::PressedPrintMap));
                html.text(button_text(context, Keeping::Print));
            });
        }
    });
    html.tag(tag!(details, class = "files"), |html| {
        html.line(tag!(summary), Keeping::FilesHeading);
        html.tag(tag!(ul, class = "rows plain"), |html| {
            for kind in MapKind::ALL {
                html.tag(tag!(li), |html| file(html, *kind));
            }
        });
    });
    news(html, Section::MapShare);
}

fn file(html: &mut Builder<'_>, kind: MapKind) {
    let text = file_label(kind);
    html.line(tag!(span), text);
    html.tag(BUTTON, |html| {
        html.set("data-save", ["map", kind.id()].concat());
        html.on_press(Action::on_side_page(OnSidePage::PressedSaveMap(kind)));
        html.say(Keeping::Save);
        html.tag(tag!(span, class = "unseen"), |html| {
            html.space();
            html.say(text);
        });
    });
}
