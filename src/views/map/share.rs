//! Where a map is kept, printed, copied and handed on.

use super::{BUTTON, paper, section};
use crate::app::Action;
use crate::app::desk::{OnDesk, Section};
use crate::app::host::{self, Part};
use crate::app::state::Notice;
use crate::content::{Keeping, Key, OnMap as Text};
use crate::domain::vocabulary::Vocabulary;
use crate::report::names::MapKind;
use crate::views::desk::keep::{remembering, switch, told};
use crate::views::desk::news;
use crate::views::pen::Pen;
use crate::views::screen::Screen;
use crate::views::tag::tag;

/// What each file is called on the page.
fn called(kind: MapKind) -> Key {
    match kind {
        MapKind::Record => Text::FileRecord.into(),
        MapKind::Spreadsheet => Text::FileTable.into(),
        MapKind::SpreadsheetSemicolons => Keeping::FileTableSemicolons.into(),
        MapKind::Text => Keeping::FileText.into(),
        MapKind::EcomapVector => Text::FileDrawing.into(),
        MapKind::EcomapPicture => Text::FilePicture.into(),
    }
}

/// The sections, and what is printed of them.
pub fn sections(pen: &mut Pen<'_>) {
    section(pen, "map-later", Text::KeepHeading, |pen| {
        pen.line(tag!(p), kept(pen.screen));
        pen.line(tag!(p), Text::KeepHint);
        pen.tag(tag!(div, class = "buttons"), |pen| {
            pen.tag(BUTTON, |pen| {
                pen.set("data-action", "save-map");
                pen.on_press(Action::on_desk(OnDesk::PressedSaveWholeMap));
                pen.say(Text::SaveWhole);
            });
        });
        remembering(pen, OnDesk::ToggledRememberingMap);
        news(pen, Section::MapLater);
    });
    section(pen, "map-hand", Keeping::HandHeading, hand);
    pen.group(paper::report);
}

/// What becomes of the map when the page is closed.
fn kept(screen: &Screen<'_>) -> Text {
    let is_apart = screen.state.notice == Some(Notice::MapApart);
    match screen.host.keeping {
        _ if screen.state.told_of_storage || is_apart => Text::KeptNot,
        host::Keeping::Nowhere => Text::KeptNot,
        host::Keeping::Tab => Text::KeptTab,
        host::Keeping::Device => Text::KeptDevice,
    }
}

fn hand(pen: &mut Pen<'_>) {
    let screen = pen.screen;
    let desk = &screen.state.desk;
    let leave_out = (screen.say(Keeping::LeaveOut), Text::LeaveOutHint.into());
    switch(
        pen,
        "leave-out",
        leave_out,
        !desk.tells_family,
        OnDesk::ToggledFamily,
    );
    let names = (screen.say(Text::WithNames), Text::WithNamesHint.into());
    switch(
        pen,
        "with-name",
        names,
        desk.tells_name,
        OnDesk::ToggledName,
    );
    pen.tag(tag!(div, class = "buttons"), |pen| {
        pen.tag(BUTTON, |pen| {
            pen.set("data-copy", "map");
            pen.on_press(Action::on_desk(OnDesk::PressedCopyMap));
            pen.text(told(screen, Text::Copy));
        });
        if !screen.host.hidden[Part::Print] {
            pen.tag(BUTTON, |pen| {
                pen.set("data-action", "print");
                pen.on_press(Action::on_desk(OnDesk::PressedPrintMap));
                pen.text(told(screen, Keeping::Print));
            });
        }
    });
    pen.tag(tag!(details, class = "files"), |pen| {
        pen.line(tag!(summary), Keeping::FilesHeading);
        pen.tag(tag!(ul, class = "rows plain"), |pen| {
            for kind in MapKind::ALL {
                pen.tag(tag!(li), |pen| file(pen, *kind));
            }
        });
    });
    news(pen, Section::MapHand);
}

fn file(pen: &mut Pen<'_>, kind: MapKind) {
    let text = called(kind);
    pen.line(tag!(span), text);
    pen.tag(BUTTON, |pen| {
        pen.set("data-save", ["map", kind.id()].concat());
        pen.on_press(Action::on_desk(OnDesk::PressedSaveMap(kind)));
        pen.say(Keeping::Save);
        pen.tag(tag!(span, class = "unseen"), |pen| {
            pen.space();
            pen.say(text);
        });
    });
}
