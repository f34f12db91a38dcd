// SPDX-License-Identifier: GPL-3.0-or-later
// How long a citizen's question to the assistant takes over a catalogue of 10,000 sentences.
#include "kiosk/assistant/assistant.hpp"
#include "tests/bench/bench.hpp"

#include <fmt/format.h>

#include <array>
#include <optional>

namespace {

using namespace anjungan;        // NOLINT(google-build-using-namespace): the program's own file
using namespace anjungan::bench; // NOLINT(google-build-using-namespace)

constexpr std::size_t wanted_entries = 10'000;
constexpr int rounds = 15;
constexpr double goal = 0.010; ///< seconds

constexpr std::array questions = {
    "ktp sy ilang gmn ngurusnya",
    "nikah siri bs bikin akta anak ga, katanya hrs pake saksi dua orang dan surat pernyataan",
    "Pun biang parantos pupus, ngadamel akta kematian sabaraha?",
    "I just moved here for a one-year job, do I need to register?",
    "suratt keteranggan domisilli utk bukka rekeningg bangk",
    "berapa jarak bumi ke bulan dan siapa yang pertama kali ke sana",
};

services::Catalogue real_catalogue() {
    auto catalogue = services::load_catalogue(ANJUNGAN_SOURCE_DIR "/assets/services");
    if (!catalogue) {
        give_up(catalogue.error().detail);
    }
    return std::move(*catalogue);
}

assistant::Assistant loaded(const services::Catalogue& catalogue) {
    auto assistant = assistant::Assistant::load(ANJUNGAN_SOURCE_DIR "/assets/assistant", catalogue);
    if (!assistant) {
        give_up(assistant.error().detail);
    }
    return std::move(*assistant);
}

/// The real services, and as many made of them as it takes.
services::Catalogue many_services() {
    auto catalogue = real_catalogue();
    const auto real = catalogue.services;
    const auto entries = loaded(catalogue).entries();
    for (std::size_t copy = 1; copy * entries < wanted_entries; ++copy) {
        for (auto service : real) {
            service.id += fmt::format("-{}", copy);
            for (auto& [language, title] : service.title.by_language) {
                title += fmt::format(" salinan{}{}", service.icon, copy);
            }
            catalogue.services.push_back(std::move(service));
        }
    }
    return catalogue;
}

} // namespace

int main(int argc, char** argv) {
    static_cast<void>(read_options(argc, argv));
    const auto catalogue = many_services();
    std::optional<assistant::Assistant> assistant;
    const double loading = seconds_of([&] { assistant.emplace(loaded(catalogue)); });
    const double usual_loading = seconds_of([] { static_cast<void>(loaded(real_catalogue())); });
    Table table;
    table.heading(fmt::format(
        "{} sentences of {} services, learnt in {}; the {} of a kiosk in {}",
        grouped(static_cast<std::int64_t>(assistant->entries())),
        catalogue.services.size(),
        in_words(loading),
        real_catalogue().services.size(),
        in_words(usual_loading)
    ));
    for (const char* question : questions) {
        std::vector<Round> list;
        list.reserve(rounds);
        for (int round = 0; round < rounds; ++round) {
            list.push_back(
                {usual_seconds(9, [&] { static_cast<void>(assistant->ask(question, "id")); }), goal}
            );
        }
        table.compare(
            std::string(question).substr(0, 38) + " / 10 ms", "s", list, Goal{Better::lower, 1}
        );
    }
    return table.finish();
}
