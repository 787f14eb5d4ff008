//! Minifies the scripts of the site: without comments, spaces and long names.

use oxc::{
    allocator::Allocator,
    codegen::{Codegen, CodegenOptions, CommentOptions},
    minifier::{CompressOptions, MangleOptions, Minifier, MinifierOptions},
    parser::Parser,
    semantic::SemanticBuilder,
    span::SourceType,
};
use oxc_compat::EngineTargets;

/// How a browser runs a script.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// As a classic script, whose syntax any browser must know.
    Classic,
    /// As a module.
    Module,
}

/// The script for browsers. Comments that open with `/*!` stay.
///
/// # Errors
/// When it is not JavaScript, with the first thing that is wrong.
pub fn minified(script: &str, kind: Kind) -> Result<String, String> {
    let allocator = Allocator::default();
    let source = match kind {
        Kind::Classic => SourceType::script(),
        Kind::Module => SourceType::mjs(),
    };
    let parsed = Parser::new(&allocator, script, source).parse();
    let mut program = parsed.program;
    let checked = SemanticBuilder::new().with_check_syntax_error(true).build(&program);
    if let Some(problem) = parsed.diagnostics.iter().chain(&checked.diagnostics).next() {
        return Err(problem.to_string());
    }
    let compress = CompressOptions { target: EngineTargets::from_target("es2020")?, ..CompressOptions::smallest() };
    let options = MinifierOptions {
        mangle: Some(MangleOptions { top_level: Some(true), ..MangleOptions::default() }),
        mangle_properties: None,
        compress: Some(compress),
    };
    let minified = Minifier::new(options).minify(&allocator, &mut program);
    let comments = CommentOptions { normal: false, jsdoc: false, annotation: false, ..CommentOptions::default() };
    let printed = Codegen::new()
        .with_options(CodegenOptions { minify: true, comments, ..CodegenOptions::default() })
        .with_scoping(minified.scoping)
        .with_private_member_mappings(minified.class_private_mappings)
        .build(&program);
    Ok(printed.code)
}

#[cfg(test)]
mod tests {
    use super::{Kind, minified};

    #[test]
    fn comments_spaces_and_long_names_are_left_out() {
        let script = "/*! What it is. */\n// Why.\n(function () {\n  var first = now();\n  say(first, first + \"//\"); // so\n})();\n";
        let minified = minified(script, Kind::Classic).expect("it is a script");
        assert_eq!(minified, "/*! What it is. */\n(function(){var e=now();say(e,e+`//`)})();");
    }

    #[test]
    fn a_file_that_is_no_script_is_refused_with_its_error() {
        let problem = minified("(function () {", Kind::Classic).expect_err("it does not end");
        assert_eq!(problem, "Expected `}` but found `EOF`");
        assert!(minified("import a from \"b\";", Kind::Classic).is_err(), "it is a module");
        assert!(minified("import a from \"b\"; a();", Kind::Module).is_ok());
    }
}
