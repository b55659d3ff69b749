// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/composing/postcheck.h"

#include <QImage>
#include <QList>
#include <QString>
#include <QStringList>
#include <QWidget>

namespace ruche::ui {

/// How a kind of network lays a post out.
enum class PreviewFamily { Microblog, Article, Picture, Professional, Video };

/// By the key of a network; a microblog for one that is not known.
[[nodiscard]] PreviewFamily previewFamily(const QString &network);
/// After how many characters a network hides the rest behind "See more"; 0: never.
[[nodiscard]] int foldAfter(const QString &network);

/// What the preview shows.
struct PreviewContent
{
    PreviewFamily family = PreviewFamily::Microblog;
    QString name;
    QString handle;
    QString date;
    QString title;
    QString warning; ///< the text is folded behind it
    QStringList parts; ///< of a thread; one for a post that stands alone
    QList<composing::TextRange> overflow; ///< of the only part
    QList<QImage> pictures; ///< a null one stands for a file that is no picture
    QString linkHost; ///< of the first address, for its card; empty for none
    QString linkPath;
    int fold = 0; ///< see foldAfter()

    friend bool operator==(const PreviewContent &, const PreviewContent &) = default;
};

/// A post as people will see it on one network, painted: what it says, where it is folded, how its pictures
/// stand. Not the network's own colours. Thread: GUI.
class PreviewView final : public QWidget
{
    Q_OBJECT
public:
    explicit PreviewView(QWidget *parent = nullptr);

    void setContent(const PreviewContent &content);
    [[nodiscard]] const PreviewContent &content() const { return m_content; }

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    PreviewContent m_content;
};

} // namespace ruche::ui
