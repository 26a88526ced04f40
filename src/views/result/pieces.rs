//! Draws the pieces that make up a part of a result.

use yew::AttrValue;

use super::fold;
use crate::content::phrasing::{Beside, Form, ListedText, Piece};
use crate::views::builder::Builder;
use crate::views::frame;
use crate::views::tag::tag;

/// Draws pieces in order.
pub fn pieces(html: &mut Builder<'_>, pieces: impl IntoIterator<Item = Piece>) {
    for piece in pieces {
        one(html, piece);
    }
}

fn one(html: &mut Builder<'_>, piece: Piece) {
    match piece {
        Piece::Paragraph(said) => html.tag(tag!(p), |html| {
            for (place, said) in said.into_iter().filter(|said| !said.is_empty()).enumerate() {
                sentence(html, place, said);
            }
        }),
        Piece::Strong(said) => html.tag(tag!(p), |html| {
            for (place, said) in said.into_iter().enumerate() {
                if place == 0 {
                    html.tag_of(tag!(strong), said);
                } else {
                    sentence(html, place, said);
                }
            }
        }),
        Piece::List(form, texts) => {
            let tag = match form {
                Form::Lines => tag!(ul),
                Form::Columns => tag!(ul, class = "columns"),
                Form::Steps => tag!(ol, class = "steps plain", role = "list"),
            };
            html.tag(tag, |html| {
                for one in texts {
                    listed(html, form, one);
                }
            });
        }
        Piece::Under(heading, inside) => {
            frame::heading_of(html, 3, tag!(h3), heading);
            pieces(html, inside);
        }
        Piece::Fold(name, heading, inside) => {
            fold::fold(html, name, heading, |html| pieces(html, inside));
        }
    }
}

fn sentence(html: &mut Builder<'_>, place: usize, said: AttrValue) {
    if place > 0 {
        html.space();
    }
    html.text(said);
}

fn listed(html: &mut Builder<'_>, form: Form, ListedText { said, beside }: ListedText) {
    html.tag(tag!(li), |html| {
        if form == Form::Steps {
            html.tag_of(tag!(span), said);
        } else {
            html.text(said);
        }
        for beside in beside {
            match beside {
                Beside::Answer(_, text) | Beside::Quote(text) => {
                    html.line(tag!(q, class = "quoted"), text);
                }
                Beside::Advice(text) => html.line(tag!(span, class = "quoted"), text),
                Beside::Note(text) => {
                    html.space();
                    html.line(tag!(span, class = "small soft"), text);
                }
            }
        }
    });
}
