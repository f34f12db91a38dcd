// SPDX-License-Identifier: GPL-3.0-or-later
// Reads printer profiles, strictly.
#include "drivers/printer/profile.hpp"

#include "base/config_reader.hpp"
#include "base/files.hpp"

namespace anjungan::drivers {

namespace {

constexpr std::size_t max_file_size = 64 << 10;

void read_looks(ConfigReader& reader, PrinterProfile& profile) {
    reader.text("name", profile.name);
    reader.whole("width_dots", 160, 1024, profile.width_dots);
    reader.whole("dots_per_inch", 150, 400, profile.dots_per_inch);
    reader.whole("columns", 16, 85, profile.columns);
    reader.whole("font_width", 6, 24, profile.font_width);
    reader.whole("font_height", 8, 48, profile.font_height);
    reader.whole("code_page", 0, 255, profile.code_page);
    reader.flag("line_drawing", profile.line_drawing);
    reader.flag("native_qr", profile.native_qr);
    reader.whole("band_rows", 24, 128, profile.band_rows);
    if (profile.name.empty()) {
        reader.complain("name", "must not be empty");
    }
    if (profile.width_dots % 8 != 0) {
        reader.complain("width_dots", "must be a multiple of eight");
    }
    if (profile.columns * profile.font_width > profile.width_dots) {
        reader.complain("columns", "do not fit into width_dots");
    }
}

void read_cut(ConfigReader& reader, PrinterProfile& profile) {
    reader.choice(
        "cut",
        {{"gs_v_66", CutCommand::gs_v_66},
         {"esc_i", CutCommand::esc_i},
         {"esc_m", CutCommand::esc_m},
         {"tear_bar", CutCommand::tear_bar}},
        profile.cut
    );
    reader.whole("cut_feed_dots", 0, 255, profile.cut_feed_dots);
}

void read_manners(ConfigReader& reader, PrinterProfile& profile) {
    reader.choice(
        "evidence",
        {{"write_only", Evidence::write_only},
         {"status", Evidence::status},
         {"marker", Evidence::marker},
         {"paper_taken", Evidence::paper_taken}},
        profile.evidence
    );
    reader.choice(
        "completion",
        {{"gs_r", Completion::gs_r}, {"process_id", Completion::process_id}},
        profile.completion
    );
    reader.whole("bytes_per_second", 0, 1'000'000, profile.bytes_per_second);
    constexpr int ten_minutes = 600'000;
    reader.duration("reply_ms", 1, ten_minutes, profile.reply_time);
    reader.duration("finish_ms", 1, ten_minutes, profile.finish_time);
}

} // namespace

Result<PrinterProfile> parse_profile(std::string_view toml, const std::string& source) {
    const auto file = ConfigFile::parse(toml, source);
    TRY(file);
    PrinterProfile profile;
    ConfigReader reader(*file);
    reader.require({"name"});
    read_looks(reader, profile);
    read_cut(reader, profile);
    read_manners(reader, profile);
    TRY(reader.finish());
    return profile;
}

Result<PrinterProfile> load_profile(const std::filesystem::path& path) {
    const auto text = read_file(path, max_file_size);
    TRY(text);
    auto profile = parse_profile(*text, path.string());
    if (profile) {
        profile->id = path.stem().string();
    }
    return profile;
}

} // namespace anjungan::drivers
