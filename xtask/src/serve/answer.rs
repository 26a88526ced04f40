//! Responds to browsers on this machine: with the built files, and with news of the next build.

use std::io::{self, Cursor, Write};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use fs_err as fs;
use tiny_http::{Header, Method, Request, Response, Server};

use super::live::{Latest, Live};
use crate::build::dist::policy::STRICT;

/// Reloads the page. It is served only here, so the built files never contain it.
const RELOAD: &str = include_str!("reload.js");

/// Handles every request in its own thread: there are few, and the one for news stays open.
pub fn serve(server: &Server, live: &Arc<Live>) {
    for request in server.incoming_requests() {
        let live = Arc::clone(live);
        // A browser that hangs up in the middle is not our failure.
        thread::spawn(move || answer(request, &live).ok());
    }
}

fn answer(request: Request, live: &Live) -> io::Result<()> {
    if !matches!(request.method(), Method::Get | Method::Head) {
        return request.respond(response(Vec::new(), "text/plain").with_status_code(405));
    }
    let path = request.url().to_owned();
    match path.as_str() {
        "/__reload" => return tell_news(request.into_writer(), live),
        "/__reload.js" => {
            return request.respond(response(RELOAD.into(), kind(Path::new(&path))));
        }
        _ => {}
    }
    let file = file_for(&path);
    let found = file.and_then(|file| Some((fs::read(live.folder.join(&file)).ok()?, file)));
    request.respond(match found {
        Some((page, file)) if kind(&file).starts_with("text/html") => {
            response(with_reload(page), kind(&file))
        }
        Some((bytes, file)) => response(bytes, kind(&file)),
        None => response("Not found\n".into(), "text/plain").with_status_code(404),
    })
}

/// A response with these bytes, under the policy that the page has to work with.
fn response(bytes: Vec<u8>, kind: &str) -> Response<Cursor<Vec<u8>>> {
    let headers = [
        ("Content-Type", kind),
        ("Cache-Control", "no-store"),
        ("Content-Security-Policy", STRICT),
        ("X-Content-Type-Options", "nosniff"),
    ];
    let headers = headers
        .into_iter()
        .filter_map(|(name, value)| Header::from_bytes(name, value).ok());
    // The length is known, so no response is chunked.
    let response = Response::from_data(bytes).with_chunked_threshold(usize::MAX);
    headers.fold(response, Response::with_header)
}

fn tell_news(mut page: impl Write, live: &Live) -> io::Result<()> {
    write!(
        page,
        "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\n\
         Connection: close\r\n\r\n"
    )?;
    let mut known = live.latest();
    loop {
        let Latest { builds, broken } = known;
        write!(
            page,
            "data: {{\"builds\":{builds},\"broken\":{broken}}}\n\n"
        )?;
        page.flush()?;
        // Repeated at intervals, to notice when a page is gone.
        known = live.after(known, Duration::from_secs(15));
    }
}

/// The file for a request path, never outside the served folder.
fn file_for(path: &str) -> Option<PathBuf> {
    let path = path.split(['?', '#']).next()?.strip_prefix('/')?;
    let file = PathBuf::from(if path.is_empty() { "index.html" } else { path });
    file.components()
        .all(|part| matches!(part, Component::Normal(_)))
        .then_some(file)
}

/// The media type that browsers require for a file.
fn kind(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

fn with_reload(mut page: Vec<u8>) -> Vec<u8> {
    // A script after everything else still ends up in the body.
    page.extend_from_slice(b"<script type=\"module\" src=\"/__reload.js\"></script>\n");
    page
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn requests_name_files_inside_the_folder_only() {
        assert_eq!(file_for("/"), Some("index.html".into()));
        assert_eq!(file_for("/a.js?v=1"), Some("a.js".into()));
        assert_eq!(file_for("/../Cargo.toml"), None);
        assert_eq!(file_for("//etc/passwd"), None);
        assert_eq!(file_for("*"), None);
    }

    #[test]
    fn browsers_get_the_media_types_they_insist_on() {
        assert_eq!(kind(Path::new("a_bg.wasm")), "application/wasm");
        assert!(kind(Path::new("boot.js")).starts_with("text/javascript"));
        assert!(kind(Path::new("index.html")).starts_with("text/html"));
    }
}
