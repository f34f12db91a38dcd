// SPDX-License-Identifier: GPL-3.0-or-later
// Fits a document to a paper's columns and dots.
#include "drivers/printer/layout.hpp"

#include "drivers/printer/code_page.hpp"
#include "drivers/printer/painted.hpp"
#include "drivers/printer/text_picture.hpp"
#include "drivers/printer/word_wrap.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace anjungan::drivers {

namespace {

constexpr std::uint8_t max_multiplier = 8;
constexpr char light_line = '\xC4';
constexpr char heavy_line = '\xCD';

bool is_multiplier(unsigned value) {
    return value >= 1 && value <= max_multiplier;
}

/// Builds the blocks element by element; called by std::visit.
class Setter {
public:
    explicit Setter(const PrinterProfile& profile) : profile_(profile) {}

    Status operator()(const Text& text);
    Status operator()(const Headline& headline);
    Status operator()(const Pair& pair);
    Status operator()(const Rule& rule);
    Status operator()(const Feed& feed);
    Status operator()(const QrCode& code);
    Status operator()(const Banner& banner);
    Status operator()(const Painted& painted);
    Status operator()(const CodeBesideWords& code);
    Status operator()(const Cut& cut);

    [[nodiscard]] std::vector<Block> take() { return std::move(blocks_); }

private:
    [[nodiscard]] std::size_t columns(unsigned width) const { return profile_.columns / width; }
    void add(Line line);
    [[nodiscard]] Status add(Result<Picture> picture, Align align);
    void add_in_one_line(const std::string& label, const std::string& value, bool bold);

    const PrinterProfile& profile_;
    std::vector<Block> blocks_ = {};
};

void Setter::add(Line line) {
    for (auto& run : line.runs) {
        std::replace(run.characters.begin(), run.characters.end(), no_break_space, ' ');
    }
    blocks_.emplace_back(std::move(line));
}

Status Setter::add(Result<Picture> picture, Align align) {
    TRY(picture);
    disarm_real_time_commands(*picture);
    blocks_.emplace_back(Image{std::move(*picture), align});
    return {};
}

Status Setter::operator()(const Text& text) {
    if (!is_multiplier(text.width) || !is_multiplier(text.height)) {
        return fail(ErrorCode::invalid_input, "a text multiplier is not from 1 to 8");
    }
    if (!is_in_code_page(text.text + text.lead)) {
        return add(paint_text(text, profile_), text.align);
    }
    auto lead = to_code_page(text.lead);
    const auto room = columns(text.width);
    if (lead.size() >= room) {
        return fail(ErrorCode::invalid_input, "the lead of a paragraph fills the whole line");
    }
    for (auto& words : wrap_words(to_code_page(text.text), room - lead.size())) {
        Line line = {{}, text.align, text.width, text.height, text.underline};
        line.runs.push_back({lead + words, text.bold});
        add(std::move(line));
        lead.assign(lead.size(), ' ');
    }
    return {};
}

Status Setter::operator()(const Headline& headline) {
    if (!is_in_code_page(headline.text)) {
        return add(paint_headline(headline, profile_), Align::centre);
    }
    const auto characters = to_code_page(headline.text);
    const auto length = std::max<std::size_t>(1, characters.size());
    const auto most = std::clamp<std::uint8_t>(headline.most, 1, max_multiplier);
    const auto fitting = profile_.columns / length;
    if (fitting == 0 || characters.find('\n') != std::string::npos) {
        return (*this)(Text{headline.text, Align::centre, 1, 1, true});
    }
    const auto multiplier = static_cast<std::uint8_t>(std::min<std::size_t>(most, fitting));
    add(Line{{{characters, true}}, Align::centre, multiplier, multiplier, false});
    return {};
}

Status Setter::operator()(const Pair& pair) {
    if (!is_in_code_page(pair.label + pair.value)) {
        return add(paint_pair(pair, profile_), Align::left);
    }
    const auto label = to_code_page(pair.label);
    const auto value = to_code_page(pair.value);
    const bool one_line = (label + value).find('\n') == std::string::npos;
    if (one_line && label.size() + 2 + value.size() <= profile_.columns) {
        add_in_one_line(label, value, pair.bold);
        return {};
    }
    for (const auto& words : wrap_words(label, profile_.columns)) {
        add(Line{{{words, false}}, Align::left, 1, 1, false});
    }
    const std::string indent = "  ";
    for (const auto& words : wrap_words(value, profile_.columns - indent.size())) {
        add(Line{{{indent + words, pair.bold}}, Align::left, 1, 1, false});
    }
    return {};
}

void Setter::add_in_one_line(const std::string& label, const std::string& value, bool bold) {
    const std::string gap(profile_.columns - label.size() - value.size(), ' ');
    add(Line{{{label + gap, false}, {value, bold}}, Align::left, 1, 1, false});
}

Status Setter::operator()(const Rule& rule) {
    const bool heavy = rule.style == RuleStyle::heavy;
    char sign = heavy ? '=' : '-';
    if (profile_.line_drawing) {
        sign = heavy ? heavy_line : light_line;
    }
    add(Line{{{std::string(profile_.columns, sign), false}}, Align::left, 1, 1, false});
    return {};
}

Status Setter::operator()(const Feed& feed) {
    blocks_.emplace_back(Space{feed.dots});
    return {};
}

Status Setter::operator()(const QrCode& code) {
    if (!profile_.native_qr) {
        return add(qr_picture(code.text, profile_.width_dots, code.module_dots), Align::centre);
    }
    const auto dots = qr_module_dots(code.text, profile_.width_dots, code.module_dots);
    TRY(dots);
    // The printer leaves no quiet zone above and below its code.
    const auto quiet = static_cast<std::uint8_t>(4 * *dots);
    blocks_.emplace_back(Space{quiet});
    blocks_.emplace_back(NativeQr{code.text, *dots});
    blocks_.emplace_back(Space{quiet});
    return {};
}

Status Setter::operator()(const Banner& banner) {
    (void)(*this)(Rule{RuleStyle::heavy});
    if (auto words = (*this)(Headline{banner.text, 2}); !words) {
        return words;
    }
    return (*this)(Rule{RuleStyle::heavy});
}

Status Setter::operator()(const Painted& painted) {
    return add(paint(painted, profile_), painted.align);
}

/// Beside words even a printer that draws codes itself gets a picture: it cannot set the two side
/// by side.
Status Setter::operator()(const CodeBesideWords& code) {
    const auto qr = qr_picture(code.code.text, profile_.width_dots, code.code.module_dots);
    TRY(qr);
    auto beside = paint_beside(*qr, code.words, profile_);
    TRY(beside);
    if (*beside) {
        return add(std::move(**beside), Align::left);
    }
    if (auto done = (*this)(code.code); !done) {
        return done;
    }
    constexpr std::uint8_t between = 8;
    for (auto words : code.words) {
        words.align = Align::centre;
        blocks_.emplace_back(Space{between});
        if (auto done = (*this)(words); !done) {
            return done;
        }
    }
    blocks_.emplace_back(Space{between});
    return {};
}

Status Setter::operator()(const Cut& cut) {
    blocks_.emplace_back(cut);
    return {};
}

bool is_cut(const Element& element) {
    return std::holds_alternative<Cut>(element);
}

} // namespace

Result<std::vector<Block>> lay_out(const Document& document, const PrinterProfile& profile) {
    const auto& elements = document.elements;
    if (elements.empty() || !is_cut(elements.back()) ||
        std::count_if(elements.begin(), elements.end(), is_cut) != 1) {
        return fail(ErrorCode::invalid_input, "a document must end in its one cut");
    }
    Setter setter(profile);
    for (const auto& element : elements) {
        if (const auto done = std::visit([&setter](const auto& e) { return setter(e); }, element);
            !done) {
            return fail(done.error());
        }
    }
    return setter.take();
}

} // namespace anjungan::drivers
