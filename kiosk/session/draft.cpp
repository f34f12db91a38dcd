// Typing, choosing and reading a draft.
#include "kiosk/session/draft.hpp"

#include "kiosk/services/form.hpp"

#include <algorithm>

namespace anjungan::session {

namespace {

using services::Answer;
using services::Field;
using services::FieldType;

constexpr std::size_t date_digits = 8; // DDMMYYYY

std::size_t code_points(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    }));
}

SecretText& typed(Draft& draft) {
    if (draft.answer.values.empty()) {
        draft.answer.values.emplace_back();
    }
    return draft.answer.values.front();
}

bool is_choice(FieldType type) {
    return type == FieldType::choice_one || type == FieldType::choice_many ||
           type == FieldType::acknowledge;
}

SecretText iso_from_digits(std::string_view digits) {
    if (digits.size() != date_digits) {
        return SecretText(digits); // check() will say that it is no date
    }
    SecretText iso(digits.substr(4, 4));
    iso.append("-");
    iso.append(digits.substr(2, 2));
    iso.append("-");
    iso.append(digits.substr(0, 2));
    return iso;
}

SecretText digits_from_iso(std::string_view iso) {
    if (iso.size() != 10) {
        return SecretText(iso);
    }
    SecretText digits(iso.substr(8, 2));
    digits.append(iso.substr(5, 2));
    digits.append(iso.substr(0, 4));
    return digits;
}

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(' ');
    return first == std::string_view::npos
               ? std::string_view()
               : text.substr(first, text.find_last_not_of(' ') - first + 1);
}

std::string shown_date(std::string_view digits) {
    std::string text;
    for (std::size_t i = 0; i < date_digits; ++i) {
        text += i < digits.size() ? digits[i] : '_';
        if (i == 1 || i == 3) {
            text += '-';
        }
    }
    return text;
}

std::string in_fours(std::string_view digits) {
    std::string text;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && i % 4 == 0) {
            text += ' ';
        }
        text += digits[i];
    }
    return text;
}

} // namespace

Typing typing_of(FieldType type) {
    switch (type) {
    case FieldType::text: return Typing::letters;
    case FieldType::number:
    case FieldType::nik:
    case FieldType::kk:
    case FieldType::phone:
    case FieldType::date: return Typing::digits;
    case FieldType::choice_one:
    case FieldType::choice_many:
    case FieldType::note:
    case FieldType::acknowledge: return Typing::none;
    }
    return Typing::none;
}

Draft draft_for(const Field& field, const services::Answers& answers) {
    Draft draft;
    if (const auto* given = answers.find(field.id); given != nullptr) {
        for (const auto& value : given->values) {
            draft.answer.values.push_back(
                field.type == FieldType::date ? digits_from_iso(value.reveal()) : value.duplicate()
            );
        }
    }
    draft.face = draft.answer.first().empty() ? KeyFace::upper : KeyFace::lower;
    return draft;
}

void type_character(Draft& draft, const Field& field, std::string_view character) {
    const auto limit = field.type == FieldType::date ? date_digits : services::typing_limit(field);
    auto& text = typed(draft);
    if (code_points(text.reveal()) >= limit || (text.empty() && character == " ")) {
        return;
    }
    text.append(character);
    draft.attention = Attention::none;
    if (draft.face == KeyFace::upper) {
        draft.face = KeyFace::lower;
    }
    if (character == " " && draft.face == KeyFace::lower) {
        draft.face = KeyFace::upper; // the next word of a name begins with a capital
    }
}

void erase_character(Draft& draft) {
    auto& text = typed(draft);
    text.remove_last();
    draft.attention = Attention::none;
    if (text.empty() && draft.face == KeyFace::lower) {
        draft.face = KeyFace::upper;
    }
}

void toggle_option(Draft& draft, const Field& field, std::string_view option) {
    auto& values = draft.answer.values;
    const auto found = std::find_if(values.begin(), values.end(), [&](const SecretText& value) {
        return value.reveal() == option;
    });
    const bool chosen = found != values.end();
    if (field.type == FieldType::choice_one) {
        values.clear();
        values.emplace_back(option);
    } else if (chosen) {
        values.erase(found);
    } else {
        values.emplace_back(option);
    }
    draft.attention = Attention::none;
}

Answer answer_of(const Draft& draft, const Field& field) {
    Answer answer;
    for (const auto& value : draft.answer.values) {
        auto text = field.type == FieldType::date ? iso_from_digits(value.reveal())
                    : is_choice(field.type)       ? value.duplicate()
                                                  : SecretText(trimmed(value.reveal()));
        if (!text.empty()) {
            answer.values.push_back(std::move(text));
        }
    }
    return answer;
}

std::string shown(const Draft& draft, const Field& field) {
    const auto text = draft.answer.first();
    switch (field.type) {
    case FieldType::date: return text.empty() ? std::string() : shown_date(text);
    case FieldType::nik:
    case FieldType::kk:
    case FieldType::phone: return in_fours(text);
    case FieldType::text:
    case FieldType::number:
    case FieldType::choice_one:
    case FieldType::choice_many:
    case FieldType::note:
    case FieldType::acknowledge: return std::string(text);
    }
    return std::string(text);
}

} // namespace anjungan::session
