//! The organisation's own help: its safety line, numbers, links and contact.

use super::builder::Builder;
use crate::content::Ui;
use crate::content::help::Link;
use crate::views::tag::tag;

/// The organisation's help, if there is any.
pub fn lines(html: &mut Builder<'_>) {
    let host = html.context.host;
    let help = &host.help;
    if help.is_empty() && !host.help_has_faults {
        return;
    }
    html.tag(tag!(div, class = "help"), |html| {
        if !help.line.is_empty() {
            html.tag(tag!(p), |html| html.tag_of(tag!(strong), help.line.clone()));
        }
        if !help.phones.is_empty() || !help.links.is_empty() {
            html.tag(tag!(ul, class = "plain"), |html| {
                for each in help.phones.iter().chain(&help.links) {
                    html.tag(tag!(li), |html| link(html, each));
                }
            });
        }
        if !help.contact.is_empty() {
            html.tag_of(tag!(p), help.contact.clone());
        }
        // A worker must not take the lines shown for all of the organisation's help.
        if host.help_has_faults {
            html.line(tag!(p), Ui::HelpLost);
        }
    });
}

/// A link opens a new tab, since answers that are kept nowhere would otherwise be lost. A phone number or an
/// e-mail address does not leave the page. Without a referrer there is no opener.
fn link(html: &mut Builder<'_>, link: &Link) {
    let leaves = link
        .address
        .get(..4)
        .is_some_and(|begin| begin.eq_ignore_ascii_case("http"));
    let tag = if leaves {
        tag!(a, target = "_blank", rel = "noreferrer")
    } else {
        tag!(a)
    };
    html.tag(tag, |html| {
        html.set("href", link.address.clone());
        html.text(link.label.clone());
    });
    let (tag, told) = match &link.shown {
        Some(shown) => (tag!(span, class = "help-number"), shown),
        None => (tag!(span, class = "help-address"), &link.address),
    };
    html.tag(tag, |html| {
        html.space();
        html.text(told.clone());
    });
}
