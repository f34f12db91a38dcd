// Reads printer profiles, strictly.
#include "drivers/printer/profile.hpp"

#include "base/files.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace anjungan::drivers {

namespace {

/// Takes the keys of one table one by one, remembers the first mistake and what nobody took.
class Reader {
public:
    Reader(const toml::table& table, std::string source)
        : table_(table), source_(std::move(source)) {}

    void text(std::string_view key, std::string& out) {
        if (const auto* node = find(key); node != nullptr) {
            if (const auto value = node->value_exact<std::string>()) {
                out = *value;
            } else {
                complain(key, node, "must be text");
            }
        }
    }

    void flag(std::string_view key, bool& out) {
        if (const auto* node = find(key); node != nullptr) {
            if (const auto value = node->value_exact<bool>()) {
                out = *value;
            } else {
                complain(key, node, "must be true or false");
            }
        }
    }

    [[nodiscard]] std::optional<std::int64_t>
    number(std::string_view key, std::int64_t least, std::int64_t most) {
        const auto* node = find(key);
        if (node == nullptr) {
            return std::nullopt;
        }
        const auto value = node->value_exact<std::int64_t>();
        if (!value || *value < least || *value > most) {
            complain(key, node, fmt::format("must be a whole number from {} to {}", least, most));
            return std::nullopt;
        }
        return value;
    }

    template <class Enum, std::size_t N>
    void choice(
        std::string_view key,
        const std::array<std::pair<std::string_view, Enum>, N>& words,
        Enum& out
    ) {
        std::string word;
        text(key, word);
        if (word.empty()) {
            return;
        }
        for (const auto& [name, value] : words) {
            if (name == word) {
                out = value;
                return;
            }
        }
        std::string known;
        for (const auto& [name, value] : words) {
            known += fmt::format("{}\"{}\"", known.empty() ? "" : ", ", name);
        }
        complain(key, table_.get(key), "must be one of " + known);
    }

    [[nodiscard]] Status finish() {
        for (const auto& [key, node] : table_) {
            const std::string name(key.str());
            if (std::find(taken_.begin(), taken_.end(), name) == taken_.end()) {
                complain(name, &node, "is not a key of a printer profile");
            }
        }
        if (!mistake_.empty()) {
            return fail(ErrorCode::invalid_input, mistake_);
        }
        return {};
    }

    void complain(std::string_view key, const toml::node* node, const std::string& what) {
        if (mistake_.empty()) {
            const auto line = node != nullptr ? node->source().begin.line : 0;
            mistake_ = fmt::format("{}, line {}: {} {}", source_, line, key, what);
        }
    }

private:
    const toml::node* find(std::string_view key) {
        taken_.emplace_back(key);
        return table_.get(key);
    }

    const toml::table& table_;
    std::string source_;
    std::vector<std::string> taken_ = {};
    std::string mistake_ = {};
};

template <class Field>
void read_number(Reader& reader, std::string_view key, std::pair<int, int> range, Field& field) {
    if (const auto value = reader.number(key, range.first, range.second)) {
        field = static_cast<Field>(*value);
    }
}

void read_time(Reader& reader, std::string_view key, std::chrono::milliseconds& field) {
    constexpr int most = 600000;
    if (const auto value = reader.number(key, 1, most)) {
        field = std::chrono::milliseconds(*value);
    }
}

constexpr std::array<std::pair<std::string_view, CutCommand>, 4> cut_words = {{
    {"gs_v_66", CutCommand::gs_v_66},
    {"esc_i", CutCommand::esc_i},
    {"esc_m", CutCommand::esc_m},
    {"tear_bar", CutCommand::tear_bar},
}};

constexpr std::array<std::pair<std::string_view, Evidence>, 4> evidence_words = {{
    {"write_only", Evidence::write_only},
    {"status", Evidence::status},
    {"marker", Evidence::marker},
    {"paper_taken", Evidence::paper_taken},
}};

constexpr std::array<std::pair<std::string_view, Completion>, 2> completion_words = {{
    {"gs_r", Completion::gs_r},
    {"process_id", Completion::process_id},
}};

Result<PrinterProfile> profile_from(const toml::table& table, const std::string& source) {
    PrinterProfile profile;
    Reader reader(table, source);
    reader.text("name", profile.name);
    read_number(reader, "width_dots", {160, 1024}, profile.width_dots);
    read_number(reader, "columns", {16, 85}, profile.columns);
    read_number(reader, "font_width", {6, 24}, profile.font_width);
    read_number(reader, "font_height", {8, 48}, profile.font_height);
    read_number(reader, "code_page", {0, 255}, profile.code_page);
    reader.flag("line_drawing", profile.line_drawing);
    reader.choice("cut", cut_words, profile.cut);
    read_number(reader, "cut_feed_dots", {0, 255}, profile.cut_feed_dots);
    reader.flag("native_qr", profile.native_qr);
    reader.choice("evidence", evidence_words, profile.evidence);
    reader.choice("completion", completion_words, profile.completion);
    read_number(reader, "bytes_per_second", {0, 1'000'000}, profile.bytes_per_second);
    read_number(reader, "band_rows", {24, 128}, profile.band_rows);
    read_time(reader, "reply_ms", profile.reply_time);
    read_time(reader, "finish_ms", profile.finish_time);
    if (profile.name.empty()) {
        reader.complain("name", table.get("name"), "is missing");
    }
    if (profile.width_dots % 8 != 0) {
        reader.complain("width_dots", table.get("width_dots"), "must be a multiple of eight");
    }
    if (profile.columns * profile.font_width > profile.width_dots) {
        reader.complain("columns", table.get("columns"), "do not fit into width_dots");
    }
    if (const auto good = reader.finish(); !good) {
        return fail(good.error());
    }
    return profile;
}

} // namespace

Result<PrinterProfile> parse_profile(std::string_view toml, const std::string& source) {
    try {
        return profile_from(toml::parse(toml, source), source);
    } catch (const toml::parse_error& error) {
        return fail(
            ErrorCode::invalid_input,
            fmt::format("{}, line {}: {}", source, error.source().begin.line, error.description())
        );
    }
}

Result<PrinterProfile> load_profile(const std::filesystem::path& path) {
    const auto text = read_file(path, 64 << 10);
    if (!text) {
        return fail(text.error());
    }
    auto profile = parse_profile(*text, path.string());
    if (profile) {
        profile->id = path.stem().string();
    }
    return profile;
}

} // namespace anjungan::drivers
