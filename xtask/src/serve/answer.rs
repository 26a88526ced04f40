//! Answers browsers on this machine: the built files, and news of the next build.

use std::io::{self, BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use std::{fs, thread};

use super::live::{Latest, Live};
use crate::build::dist::policy::STRICT;

/// Reloads the page; served here only, so the built output never holds it.
const RELOAD: &str = include_str!("reload.js");

/// Answers every connection in a thread of its own: few come, and news keeps one open.
pub fn serve(listener: &TcpListener, live: &Arc<Live>) {
    for stream in listener.incoming().flatten() {
        let live = Arc::clone(live);
        // A browser that hangs up in the middle is no failure of ours.
        thread::spawn(move || answer(&stream, &live).ok());
    }
}

fn answer(mut stream: &TcpStream, live: &Live) -> io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    let Some((method, path)) = read_request(stream)? else {
        return Ok(());
    };
    if method != "GET" && method != "HEAD" {
        return send(stream, "405 Method Not Allowed", "text/plain", b"", true);
    }
    let body = method == "GET";
    match path.as_str() {
        "/__reload" => tell_news(stream, live),
        "/__reload.js" => send(
            stream,
            "200 OK",
            kind(Path::new(&path)),
            RELOAD.as_bytes(),
            body,
        ),
        _ => match file_for(&path).and_then(|file| {
            fs::read(live.folder.join(&file))
                .ok()
                .map(|bytes| (file, bytes))
        }) {
            Some((file, bytes)) => {
                let bytes = if kind(&file).starts_with("text/html") {
                    with_reload(bytes)
                } else {
                    bytes
                };
                send(stream, "200 OK", kind(&file), &bytes, body)
            }
            None => send(stream, "404 Not Found", "text/plain", b"Not found\n", body),
        },
    }?;
    stream.flush()
}

/// The method and path of a request, with its headers read to their end.
fn read_request(stream: &TcpStream) -> io::Result<Option<(String, String)>> {
    let mut lines = BufReader::new(stream).lines();
    let Some(first) = lines.next().transpose()? else {
        return Ok(None);
    };
    for line in lines {
        if line?.is_empty() {
            break;
        }
    }
    let mut words = first.split_whitespace();
    Ok(words
        .next()
        .zip(words.next())
        .map(|(method, path)| (method.to_owned(), path.to_owned())))
}

fn send(
    mut stream: &TcpStream,
    status: &str,
    kind: &str,
    bytes: &[u8],
    body: bool,
) -> io::Result<()> {
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n\
         Cache-Control: no-store\r\nContent-Security-Policy: {STRICT}\r\n\
         X-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n",
        bytes.len()
    )?;
    if body {
        stream.write_all(bytes)
    } else {
        Ok(())
    }
}

fn tell_news(mut stream: &TcpStream, live: &Live) -> io::Result<()> {
    write!(
        stream,
        "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\n\
         Connection: close\r\n\r\n"
    )?;
    let mut known = live.latest();
    loop {
        let Latest { builds, broken } = known;
        write!(
            stream,
            "data: {{\"builds\":{builds},\"broken\":{broken}}}\n\n"
        )?;
        stream.flush()?;
        // Said again at times, so that a page that has gone away is noticed.
        known = live.after(known, Duration::from_secs(15));
    }
}

/// The file that a request path names, never outside the served folder.
fn file_for(path: &str) -> Option<PathBuf> {
    let path = path.split(['?', '#']).next()?.strip_prefix('/')?;
    let file = PathBuf::from(if path.is_empty() { "index.html" } else { path });
    file.components()
        .all(|part| matches!(part, Component::Normal(_)))
        .then_some(file)
}

/// The media type that browsers want for a file.
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
    // Behind everything else the browser still puts it into the body.
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
