// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/composing/postcheck.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <memory>

class Hunspell;

namespace ruche::composing {

/// One language of Hunspell, with the dictionary that the system has installed for it. Not part of Ruche: on
/// a system without one there is no Spelling for that language. Making one reads some megabytes and takes
/// tenths of a second; checking a word takes microseconds, suggesting one milliseconds. Thread: one at a
/// time.
class Spelling
{
public:
    /// `language` is BCP 47 or a locale's name: "fr", "en", "en_GB". A country without a dictionary falls
    /// back to one of its language. Null when there is none, or none in an encoding that is known.
    [[nodiscard]] static std::unique_ptr<Spelling> open(const QString &language, const QStringList &folders);
    /// Whether open() would find files for it; reads none of them.
    [[nodiscard]] static bool isInstalled(const QString &language, const QStringList &folders);
    /// The languages ("en", "fr") that have a dictionary, by name.
    [[nodiscard]] static QStringList installed(const QStringList &folders);
    /// Where systems keep dictionaries; RUCHE_DICTIONARIES, when set, is the only one.
    [[nodiscard]] static QStringList systemFolders();
    ~Spelling();
    Spelling(const Spelling &) = delete;
    Spelling &operator=(const Spelling &) = delete;

    /// The file's name without its end: "fr", "en_US".
    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] bool isRight(const QString &word) const;
    /// Best first, at most eight, with the apostrophe that the word is written with.
    [[nodiscard]] QStringList suggestions(const QString &word) const;
    /// Those of wordsToCheck() that are wrong.
    [[nodiscard]] QList<TextRange> wrongWords(const QString &text) const;

private:
    Spelling(std::unique_ptr<Hunspell> engine, QString name, bool utf8);
    [[nodiscard]] std::string encoded(const QString &word) const;

    std::unique_ptr<Hunspell> m_engine;
    QString m_name;
    bool m_utf8 = true;
};

/// The words of a text that a dictionary can know, in UTF-16 units, ascending: of two letters or more, in
/// Latin letters. What is no language is left out: addresses, e-mail addresses, mentions, hashtags,
/// {variables}, `code`, <marks>, figures and words all in capitals. Words with hyphens are taken apart.
[[nodiscard]] QList<TextRange> wordsToCheck(const QString &text);

} // namespace ruche::composing
