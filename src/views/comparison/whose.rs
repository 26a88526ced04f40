//! Whose views are compared: a name for each, and from which service it comes.

use crate::app::Action;
use crate::app::desk::OnDesk;
use crate::app::desk::Whose;
use crate::content::Viewed;
use crate::domain::comparison::Side;
use crate::domain::comparison::reading::LONGEST_LABEL;
use crate::domain::vocabulary::Vocabulary;
use crate::views::pen::Pen;
use crate::views::radios::{Choice, radios};
use crate::views::tag::tag;

/// The fields for the view at this place, counted from 0.
pub fn section(pen: &mut Pen<'_>, place: usize, whose: &Whose) {
    let screen = pen.screen;
    let number = (place + 1).to_string();
    let filled = |text| screen.fill(text, &[("number", &number)]);
    let id = screen.id(&["view-", &number].concat());
    pen.tag(tag!(li), |pen| {
        pen.tag(tag!(div, class = "field"), |pen| {
            pen.tag(tag!(label, class = "label"), |pen| {
                pen.set("for", id.clone());
                pen.text(filled(Viewed::Label));
            });
            pen.tag(
                tag!(input, class = "input", type = "text", autocomplete = "off"),
                |pen| {
                    pen.set("id", id);
                    pen.set("maxlength", LONGEST_LABEL.to_string());
                    pen.fill_in(whose.label.clone());
                    let typed = screen.events.typed_view_name.clone();
                    pen.on_input(yew::Callback::from(move |event| typed.emit((place, event))));
                },
            );
        });
        let name = ["side-", &number].concat();
        let named_by = [&name, "-asked"].concat();
        pen.tag(tag!(p, class = "label"), |pen| {
            pen.set("id", screen.id(&named_by));
            pen.text(filled(Viewed::Side));
        });
        let choices = Side::ALL.iter().map(|side| Some(*side)).chain([None]);
        let choices = choices.map(|side| Choice {
            id: side.map_or("none", Side::id).to_owned(),
            text: screen.say(called(side)),
            means: None,
            is_chosen: whose.side == side,
            chose: Action::on_desk(OnDesk::ChoseSide(place, side)),
        });
        radios(pen, &name, &named_by, true, choices.collect());
    });
}

fn called(side: Option<Side>) -> Viewed {
    match side {
        Some(Side::Own) => Viewed::SideOwn,
        Some(Side::Other) => Viewed::SideOther,
        None => Viewed::SideNotSaid,
    }
}
