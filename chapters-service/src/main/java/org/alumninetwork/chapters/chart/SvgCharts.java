package org.alumninetwork.chapters.chart;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.Color;
import java.awt.Paint;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.svg.SVGGraphics2D;
import org.jfree.svg.SVGUtils;

/** Draws bars as SVG that also says in words what it shows (SVG 2, 5.4: title and desc). */
@ApplicationScoped
public class SvgCharts {

    public static final String MEDIA_TYPE = "image/svg+xml";

    private static final int WIDTH = 800;
    private static final int HEIGHT_OF_FRAME = 120;
    private static final int HEIGHT_OF_LABEL = 24;

    /** Apart in lightness as well as in colour. */
    private static final List<Paint> COLOURS = List.of(new Color(0x00497A), new Color(0xE69F00));

    public String draw(BarChart chart) {
        int height = HEIGHT_OF_FRAME + HEIGHT_OF_LABEL * (int) chart.labels();
        SVGGraphics2D canvas = new SVGGraphics2D(WIDTH, height);
        canvas.setDefsKeyPrefix("chart");
        painted(chart).draw(canvas, new Rectangle2D.Double(0, 0, WIDTH, height));
        return inWords(chart, canvas.getSVGElement());
    }

    private static JFreeChart painted(BarChart chart) {
        DefaultCategoryDataset figures = new DefaultCategoryDataset();
        chart.bars().forEach(bar -> figures.addValue(bar.value(), bar.series(), bar.label()));
        JFreeChart painted = ChartFactory.createBarChart(
                chart.title(),
                null,
                chart.unit(),
                figures,
                PlotOrientation.HORIZONTAL,
                chart.hasSeveralSeries(),
                false,
                false);
        painted.setBackgroundPaint(Color.WHITE);
        style(painted.getCategoryPlot());
        return painted;
    }

    private static void style(CategoryPlot plot) {
        plot.setBackgroundPaint(Color.WHITE);
        plot.setRangeGridlinePaint(Color.GRAY);
        plot.getRangeAxis().setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        BarRenderer bars = (BarRenderer) plot.getRenderer();
        bars.setBarPainter(new StandardBarPainter());
        bars.setShadowVisible(false);
        for (int series = 0; series < COLOURS.size(); series++) {
            bars.setSeriesPaint(series, COLOURS.get(series));
        }
    }

    private static String inWords(BarChart chart, String svg) {
        int opened = svg.indexOf('>') + 1;
        String opening =
                svg.substring(0, opened).replaceFirst("<svg ", "<svg role=\"img\" aria-labelledby=\"title desc\" ");
        return "%s<title id=\"title\">%s</title><desc id=\"desc\">%s</desc>%s"
                .formatted(
                        opening,
                        SVGUtils.escapeForXML(chart.title()),
                        SVGUtils.escapeForXML(chart.inWords()),
                        svg.substring(opened));
    }
}
