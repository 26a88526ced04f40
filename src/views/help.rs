//! The organisation's own help: its safety line, numbers, links and contact.

use yew::prelude::*;

use super::screen::Screen;
use crate::content::help::Link;

/// What the organisation adds; nothing where it adds nothing.
pub fn lines(screen: Screen<'_>) -> Html {
    let help = &screen.host.help;
    if help.is_empty() {
        return Html::default();
    }
    html! {
        <div class="help">
            if !help.line.is_empty() {
                <p><strong>{ help.line.clone() }</strong></p>
            }
            if !help.phones.is_empty() || !help.links.is_empty() {
                <ul class={classes!("plain", "help-links")}>
                    for (index, each) in help.phones.iter().chain(&help.links).enumerate() {
                        <li key={index}>{ link(each) }</li>
                    }
                </ul>
            }
            if !help.contact.is_empty() {
                <p>{ help.contact.clone() }</p>
            }
        </div>
    }
}

/// A link opens beside the questionnaire, whose answers would be lost where nothing is kept. A
/// number and an address of mail leave the page as it is. Without a referrer there is no opener.
fn link(link: &Link) -> Html {
    let lower = link.address.to_ascii_lowercase();
    let leaves = lower.starts_with("http");
    html! {
        <>
            <a href={link.address.clone()} target={leaves.then_some("_blank")}
                rel={leaves.then_some("noreferrer")}>{ link.label.clone() }</a>
            if let Some(shown) = &link.shown {
                <span class="help-number">{ " " }{ shown.clone() }</span>
            } else {
                <span class="help-address">{ " " }{ link.address.clone() }</span>
            }
        </>
    }
}
