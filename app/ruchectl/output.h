// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/text/errortext.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>
#include <QTextStream>

namespace ruche::ctl {

/// Where `ruchectl` writes: results to standard output (tables for people, or one JSON object a line), errors
/// and progress to standard error.
class Output
{
public:
    explicit Output(bool json);

    [[nodiscard]] bool json() const { return m_json; }
    /// One object: a line of JSON, or "name: value" lines.
    void object(const QJsonObject &object, const QStringList &order);
    /// A line of JSON in both modes: for what programs read.
    void jsonObject(const QJsonObject &object);
    /// A list: one JSON object a line, or a table with the columns of `order`. An empty list prints nothing,
    /// or `whenEmpty`.
    void list(const QList<QJsonObject> &objects, const QStringList &order, const QString &whenEmpty = {});
    /// A sentence for people; nothing in JSON mode.
    void sentence(const QString &text);
    /// What is wrong and what to do, in words; in JSON mode {"error":{code, message, hint}}, with the `item`
    /// of something done in part.
    void error(ErrorCode code, const text::ErrorText &words, const QString &item = {});
    /// The error in the words that the window has for it.
    void error(const Error &error, const QString &item = {});
    /// A sentence beside the results, for people: on standard error; nothing in JSON mode.
    void aside(const QString &text);
    /// Overwrites the last progress line; only when standard error is a terminal.
    void progress(const QString &text);
    void endProgress();
    /// Whether all that was printed has arrived; comes last.
    [[nodiscard]] bool finish();

private:
    bool m_json;
    bool m_terminal;
    bool m_inProgress = false;
    QTextStream m_out;
    QTextStream m_err;
};

/// What a table shows for a JSON value.
[[nodiscard]] QString cellText(const QJsonValue &value);

} // namespace ruche::ctl
