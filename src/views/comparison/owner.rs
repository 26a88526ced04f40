//! Whose views are compared: a name for each, and the service it comes from.

use crate::app::Action;
use crate::app::side_pages::OnSidePage;
use crate::app::side_pages::ViewOwner;
use crate::content::Viewed;
use crate::domain::comparison::Side;
use crate::domain::comparison::reading::LONGEST_LABEL;
use crate::domain::vocabulary::Vocabulary;
use crate::views::builder::Builder;
use crate::views::radios::{Choice, radios};
use crate::views::tag::tag;

/// The fields for the view at this place, from 0.
pub fn section(html: &mut Builder<'_>, place: usize, owner: &ViewOwner) {
    let context = html.context;
    let number = (place + 1).to_string();
    let filled = |text| context.fill(text, &[("number", &number)]);
    let id = context.id(&["view-", &number].concat());
    html.tag(tag!(li), |html| {
        html.tag(tag!(div, class = "field"), |html| {
            html.tag(tag!(label, class = "label"), |html| {
                html.set("for", id.clone());
                html.text(filled(Viewed::Label));
            });
            html.tag(
                tag!(input, class = "input", type = "text", autocomplete = "off"),
                |html| {
                    html.set("id", id);
                    html.set("maxlength", LONGEST_LABEL.to_string());
                    html.fill_in(owner.label.clone());
                    let typed = context.events.typed_view_name.clone();
                    html.on_input(yew::Callback::from(move |event| typed.emit((place, event))));
                },
            );
        });
        let name = ["side-", &number].concat();
        let named_by = [&name, "-asked"].concat();
        html.tag(tag!(p, class = "label"), |html| {
            html.set("id", context.id(&named_by));
            html.text(filled(Viewed::Side));
        });
        let choices = Side::ALL.iter().map(|side| Some(*side)).chain([None]);
        let choices = choices.map(|side| Choice {
            id: side.map_or("none", Side::id).to_owned(),
            text: context.say(side_name(side)),
            means: None,
            is_chosen: owner.side == side,
            chose: Action::on_side_page(OnSidePage::ChoseSide(place, side)),
        });
        radios(html, &name, &named_by, true, choices.collect());
    });
}

fn side_name(side: Option<Side>) -> Viewed {
    match side {
        Some(Side::Own) => Viewed::SideOwn,
        Some(Side::Other) => Viewed::SideOther,
        None => Viewed::SideNotSaid,
    }
}
