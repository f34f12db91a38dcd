/// Reads one value of kiosk.toml after another; the first mistake is the one that is told.
#pragma once

#include "base/config_file.hpp"

#include <chrono>

namespace anjungan::app {

/// Each member leaves `into` as it is when the key is absent. The file must outlive the reader.
class ConfigReader {
public:
    explicit ConfigReader(const ConfigFile& file) : file_(file) {}

    void text(std::string_view key, std::string& into) { take(file_.text(key), into); }

    void path(std::string_view key, std::filesystem::path& into) {
        std::string value;
        text(key, value);
        if (!value.empty()) {
            into = file_.resolve(value);
        }
    }

    template <class Number>
    void whole(std::string_view key, std::int64_t low, std::int64_t high, Number& into) {
        std::int64_t value = static_cast<std::int64_t>(into);
        take(file_.whole(key, low, high), value);
        into = static_cast<Number>(value);
    }

    void seconds(std::string_view key, std::int64_t low, std::chrono::seconds& into) {
        auto count = into.count();
        whole(key, low, 3600, count);
        into = std::chrono::seconds(count);
    }

    void number(std::string_view key, double low, double high, float& into) {
        double value = static_cast<double>(into);
        take(file_.number(key, low, high), value);
        into = static_cast<float>(value);
    }

    void yes_or_no(std::string_view key, bool& into) {
        std::string word = into ? "yes" : "no";
        text(key, word);
        if (word != "yes" && word != "no") {
            complain(key, "must be \"yes\" or \"no\"");
        }
        into = word == "yes";
    }

    void complain(std::string_view key, std::string_view detail) {
        if (status_) {
            status_ = fail(file_.problem(key, detail));
        }
    }

    [[nodiscard]] Status status() const { return status_; }

private:
    template <class Value>
    void take(Result<std::optional<Value>> read, Value& into) {
        if (!read) {
            if (status_) {
                status_ = fail(std::move(read.error()));
            }
        } else if (read->has_value()) {
            into = std::move(**read);
        }
    }

    const ConfigFile& file_;
    Status status_;
};

} // namespace anjungan::app
